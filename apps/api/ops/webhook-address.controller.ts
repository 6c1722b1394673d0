import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { MerchantRegister } from '../../../libs/merchants/merchant-register.service.js';
import { merchantChanged } from '../../../libs/merchants/merchant-answers.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { opsEndpointList } from '../../../libs/webhooks/endpoints/endpoint-answers.js';
import { MainEndpoint } from '../../../libs/webhooks/endpoints/main-endpoint.service.js';
import { WebhookEndpoints } from '../../../libs/webhooks/endpoints/webhook-endpoints.service.js';
import { webhookUrl } from '../../../libs/webhooks/endpoints/webhook-url.js';
import { Answers } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';

const merchantChange = z
  .object({ webhookUrl: webhookUrl.nullable().optional(), name: seenText(200).optional(), reason })
  .refine(({ webhookUrl: url, name }) => (url === undefined) !== (name === undefined), {
    path: ['webhookUrl'],
    message: 'give webhookUrl or name',
  })
  .meta({ title: 'MerchantChange' });

const endpointsQuery = z.object({
  merchantId: z.string().max(100).optional(),
  failed: z.stringbool().optional().describe('Only those that are off: failing for a day, or gone.'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class WebhookAddressController {
  constructor(
    private readonly mainEndpoint: MainEndpoint,
    private readonly endpoints: WebhookEndpoints,
    private readonly register: MerchantRegister,
    private readonly clock: Clock,
  ) {}

  @Get('webhook-endpoints')
  @ApiOperation({ summary: 'Where merchants are told, and how each endpoint is doing.' })
  @Answers(200, opsEndpointList, 400)
  list(@Query({ schema: endpointsQuery }) query: z.infer<typeof endpointsQuery>) {
    return this.endpoints.forOps(query);
  }

  @Patch('merchants/:id')
  @ApiOperation({
    summary:
      'Change where a merchant is told (`null`: nowhere, and what waits to be sent is given up), or its name.',
  })
  @Answers(200, merchantChanged, 404, 409)
  async change(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @Body({ schema: merchantChange })
    { webhookUrl: url, reason: why, ...rest }: z.infer<typeof merchantChange>,
  ) {
    const act = actOf(by, why, this.clock.now());
    const { name, webhookUrl: changed } =
      url === undefined
        ? await this.register.change(merchantId, rest, act)
        : await this.mainEndpoint.change(merchantId, url, act);
    return { id: merchantId, name, webhookUrl: changed };
  }
}
