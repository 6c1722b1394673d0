import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Shifts } from '../../../libs/fleet/shifts.service.js';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import { newWebhookSecret } from '../../../libs/merchants/webhook-secret-answers.js';
import { WebhookSecrets } from '../../../libs/merchants/webhook-secrets.service.js';
import { People } from '../../../libs/people/people.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { keyList, newKeyAnswer } from '../../../libs/platform/auth/key-answers.js';
import { Keys } from '../../../libs/platform/auth/keys.service.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { keyRequest, toKeyRequest, webhookSecretRequest } from '../openapi/keys.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const request = keyRequest.extend({ reason: reason.optional() }).optional().meta({ title: 'OpsKeyRequest' });
type Request = z.infer<typeof request>;

const secretRequest = webhookSecretRequest
  .extend({ reason: reason.optional() })
  .prefault({})
  .meta({ title: 'OpsWebhookSecretRequest' });

const MAKE = 'Make a key; with `overlapMinutes` it replaces another. It is shown only here.';
const REVOKE = 'Revoke a key: it opens nothing any more, and ends what waits with it.';

/** The keys of every party, for ops: a key that leaked is replaced or taken back. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class OpsKeysController {
  constructor(
    private readonly keys: Keys,
    private readonly merchants: Merchants,
    private readonly shifts: Shifts,
    private readonly people: People,
    private readonly webhookSecrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {}

  @Get('merchants/:id/keys')
  @ApiOperation({ summary: 'The keys of a merchant: when each was made and last used, and when it ends.' })
  @Answers(200, keyList, 404)
  ofMerchant(@Param('id') id: string) {
    return this.keys.ofParty(this.merchants.partyOf(id));
  }

  @Post('merchants/:id/keys')
  @HttpCode(201)
  @ApiOperation({ summary: MAKE })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, newKeyAnswer, 404, 409)
  addOfMerchant(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: request }) given?: Request,
  ) {
    return this.add(this.merchants.partyOf(id), { by, why, given });
  }

  @Delete('merchants/:id/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: REVOKE })
  @TakesReason()
  @AnswersNothing(404)
  async revokeOfMerchant(
    @Caller() by: Party,
    @Param('id') id: string,
    @Param('keyId') keyId: string,
    @HeaderReason() why: string,
  ) {
    await this.keys.revoke(this.merchants.partyOf(id), keyId, actOf(by, why, this.clock.now()));
  }

  @Get('carriers/:id/keys')
  @ApiOperation({ summary: 'The keys of a rider or volunteer.' })
  @Answers(200, keyList, 404)
  async ofCarrier(@Param('id') id: string) {
    return this.keys.ofParty(await this.shifts.partyOf(id));
  }

  @Post('carriers/:id/keys')
  @HttpCode(201)
  @ApiOperation({ summary: MAKE })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, newKeyAnswer, 404, 409)
  async addOfCarrier(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: request }) given?: Request,
  ) {
    return this.add(await this.shifts.partyOf(id), { by, why, given });
  }

  @Delete('carriers/:id/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: REVOKE })
  @TakesReason()
  @AnswersNothing(404)
  async revokeOfCarrier(
    @Caller() by: Party,
    @Param('id') id: string,
    @Param('keyId') keyId: string,
    @HeaderReason() why: string,
  ) {
    await this.keys.revoke(await this.shifts.partyOf(id), keyId, actOf(by, why, this.clock.now()));
  }

  @Get('people/:id/keys')
  @ApiOperation({ summary: 'The keys of a person at ops.' })
  @Answers(200, keyList, 404)
  async ofPerson(@Param('id') id: string) {
    return this.keys.ofParty(await this.people.partyOf(id));
  }

  @Post('people/:id/keys')
  @HttpCode(201)
  @ApiOperation({ summary: MAKE })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, newKeyAnswer, 404, 409)
  async addOfPerson(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: request }) given?: Request,
  ) {
    return this.add(await this.people.partyOf(id), { by, why, given });
  }

  @Delete('people/:id/keys/:keyId')
  @HttpCode(204)
  @ApiOperation({ summary: REVOKE })
  @TakesReason()
  @AnswersNothing(404)
  async revokeOfPerson(
    @Caller() by: Party,
    @Param('id') id: string,
    @Param('keyId') keyId: string,
    @HeaderReason() why: string,
  ) {
    await this.keys.revoke(await this.people.partyOf(id), keyId, actOf(by, why, this.clock.now()));
  }

  @Post('merchants/:id/webhook-secret')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make a webhook secret for a merchant; the former one signs as well for a while.',
  })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, newWebhookSecret, 404)
  rotateWebhookSecret(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: secretRequest }) { overlapMinutes, reason: told }: z.infer<typeof secretRequest>,
  ) {
    const owner = { merchantId: id, endpointId: null };
    return this.webhookSecrets.rotate(owner, overlapMinutes, actOf(by, told ?? why, this.clock.now()));
  }

  private add(party: Party, { by, why, given }: { by: Party; why: string; given: Request }) {
    const { reason: told, ...asked } = given ?? {};
    return this.keys.add(party, toKeyRequest(asked), actOf(by, told ?? why, this.clock.now()));
  }
}
