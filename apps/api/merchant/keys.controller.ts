import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { newWebhookSecret, webhookSecretList } from '../../../libs/merchants/webhook-secret-answers.js';
import { WebhookSecrets } from '../../../libs/merchants/webhook-secrets.service.js';
import { Pickers } from '../../../libs/picking/pickers/pickers.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { keyList, newKeyAnswer } from '../../../libs/platform/auth/key-answers.js';
import { Keys } from '../../../libs/platform/auth/keys.service.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { keyRequest, toKeyRequest, webhookSecretRequest } from '../openapi/keys.js';

const request = keyRequest.optional().meta({ title: 'KeyRequest' });
const secretRequest = webhookSecretRequest.prefault({}).meta({ title: 'WebhookSecretRequest' });
type Request = z.infer<typeof request>;

/** A merchant's own keys, and those of its pickers. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1')
@ForParties('merchant')
export class MerchantKeysController {
  constructor(
    private readonly keys: Keys,
    private readonly pickers: Pickers,
    private readonly webhookSecrets: WebhookSecrets,
  ) {}

  @Get('merchant/keys')
  @ApiOperation({ summary: 'Your keys, newest first: when each was made and last used, and when it ends.' })
  @Answers(200, keyList)
  own(@Caller() party: Party) {
    return this.keys.ofParty(party);
  }

  @Post('merchant/keys')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a key; with `overlapMinutes` it replaces another. It is shown only here.' })
  @ApiBody({ required: false })
  @Answers(201, newKeyAnswer, 409)
  add(@Caller() party: Party, @Body({ schema: request }) given?: Request) {
    return this.keys.add(party, toKeyRequest(given));
  }

  @Delete('merchant/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke one of your keys: it opens nothing any more.' })
  @AnswersNothing(404)
  async revoke(@Caller() party: Party, @Param('keyId') keyId: string) {
    await this.keys.revoke(party, keyId);
  }

  @Get('merchant/webhook-secret')
  @ApiOperation({ summary: 'The secrets your webhooks are signed with now: one, or two during a change.' })
  @Answers(200, webhookSecretList)
  ownWebhookSecrets(@Caller() { id }: Party) {
    return this.webhookSecrets.ofMerchant(id);
  }

  @Post('merchant/webhook-secret')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a webhook secret; the former one signs as well for a while.' })
  @ApiBody({ required: false })
  @Answers(201, newWebhookSecret)
  rotateWebhookSecret(
    @Caller() { id }: Party,
    @Body({ schema: secretRequest }) { overlapMinutes }: z.infer<typeof secretRequest>,
  ) {
    return this.webhookSecrets.rotate({ merchantId: id, endpointId: null }, overlapMinutes);
  }

  @Get('stores/:id/pickers/:pickerId/keys')
  @ApiOperation({ summary: 'The keys of a picker.' })
  @Answers(200, keyList, 404)
  async ofPicker(@Caller() { id }: Party, @Param('id') storeId: string, @Param('pickerId') pickerId: string) {
    return this.keys.ofParty(await this.pickers.partyOf(id, storeId, pickerId));
  }

  @Post('stores/:id/pickers/:pickerId/keys')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a key for a picker; with `overlapMinutes` it replaces another.' })
  @ApiBody({ required: false })
  @Answers(201, newKeyAnswer, 404, 409)
  async addOfPicker(
    @Caller() { id }: Party,
    @Param('id') storeId: string,
    @Param('pickerId') pickerId: string,
    @Body({ schema: request }) given?: Request,
  ) {
    return this.keys.add(await this.pickers.partyOf(id, storeId, pickerId), toKeyRequest(given));
  }

  @Delete('stores/:id/pickers/:pickerId/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key of a picker, as when a phone is lost.' })
  @AnswersNothing(404)
  async revokeOfPicker(
    @Caller() { id }: Party,
    @Param('id') storeId: string,
    @Param('pickerId') pickerId: string,
    @Param('keyId') keyId: string,
  ) {
    await this.keys.revoke(await this.pickers.partyOf(id, storeId, pickerId), keyId);
  }
}
