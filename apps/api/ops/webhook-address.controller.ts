import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { MerchantRegister } from '../../../libs/merchants/merchant-register.service.js';
import { merchantChanged } from '../../../libs/merchants/merchant-answers.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { WebhookAddress } from '../../../libs/webhooks/webhook-address.service.js';
import { Answers } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';
import { webhookUrl } from './webhook-url.js';

const merchantChange = z
  .object({ webhookUrl: webhookUrl.nullable().optional(), name: seenText(200).optional(), reason })
  .refine(({ webhookUrl: url, name }) => (url === undefined) !== (name === undefined), {
    path: ['webhookUrl'],
    message: 'give webhookUrl or name',
  })
  .meta({ title: 'MerchantChange' });

@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/merchants')
@ForParties('ops')
export class WebhookAddressController {
  constructor(
    private readonly address: WebhookAddress,
    private readonly register: MerchantRegister,
    private readonly clock: Clock,
  ) {}

  @Patch(':id')
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
        : await this.address.change(merchantId, url, act);
    return { id: merchantId, name, webhookUrl: changed };
  }
}
