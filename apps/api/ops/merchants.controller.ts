import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import {
  merchantAnswer,
  merchantsPage,
  registeredMerchant,
} from '../../../libs/merchants/merchant-answers.js';
import { MerchantRegister } from '../../../libs/merchants/merchant-register.service.js';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { MainEndpoint } from '../../../libs/webhooks/endpoints/main-endpoint.service.js';
import { webhookUrl } from '../../../libs/webhooks/endpoints/webhook-url.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';
import { registeredQuery } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const merchantRequest = z
  .object({ name: seenText(200), webhookUrl: webhookUrl.optional(), reason: reason.optional() })
  .meta({ title: 'MerchantRequest' });

/** Merchants: taken in, read, retired. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/merchants')
@ForParties('ops')
export class MerchantsController {
  constructor(
    private readonly merchants: Merchants,
    private readonly register: MerchantRegister,
    private readonly mainEndpoint: MainEndpoint,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a merchant in. The API key and the webhook secret are shown only here.' })
  @TakesReason()
  @Answers(201, merchantAnswer)
  async takeIn(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: merchantRequest }) { reason: told, ...asked }: z.infer<typeof merchantRequest>,
  ) {
    const act = actOf(by, told ?? why, this.clock.now());
    const { merchant, apiKey, webhookSecret } = await this.merchants.register(asked, act, (tx, taken) =>
      this.mainEndpoint.begin(tx, taken),
    );
    const { id, name: merchantName, webhookUrl: address } = merchant;
    return { id, name: merchantName, apiKey, webhookUrl: address, webhookSecret };
  }

  @Get()
  @ApiOperation({ summary: 'Merchants, in the order of their ids.' })
  @Answers(200, merchantsPage, 400)
  list(@Query({ schema: registeredQuery }) query: z.infer<typeof registeredQuery>) {
    const { rows, ...page } = this.register.merchantsPage(query);
    return { merchants: rows, ...page };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A merchant.' })
  @Answers(200, registeredMerchant, 404)
  read(@Param('id') id: string) {
    return this.register.merchant(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Retire a merchant whose stores are all retired. Its keys still read what became of its orders.',
  })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retire(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.register.retire(id, actOf(by, why, this.clock.now()));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a merchant that was retired back into use; its stores one by one.' })
  @Answers(200, registeredMerchant, 404)
  reinstate(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    return this.register.reinstate(id, actOf(by, why, this.clock.now()));
  }
}
