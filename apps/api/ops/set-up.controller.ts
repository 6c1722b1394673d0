import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { phoneNumber } from '../../../libs/platform/http/phone.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { CARRIER_KINDS } from '../../../libs/dispatch/round.js';
import { carrierAnswer } from '../../../libs/fleet/carrier-answer.js';
import { Shifts } from '../../../libs/fleet/shifts.service.js';
import { VEHICLES } from '../../../libs/geo/travel-times.js';
import { merchantAnswer } from '../../../libs/merchants/merchant-answers.js';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import { storeAnswer, toStoreAnswer } from '../../../libs/merchants/store-answer.js';
import { givesNothing, storeSettings } from '../../../libs/merchants/store-settings.js';
import { drawnZoneAnswer } from '../../../libs/ops/zone-answer.js';
import { ZoneOrders } from '../../../libs/ops/zone-orders.service.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { zoneRuleSettings } from '../../../libs/places/zone-rules.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import { stockSourceId } from '../../../libs/stock-sync/source/source-answers.js';
import { stockSourceRequest } from '../../../libs/stock-sync/source/source-request.js';
import { StockSources } from '../../../libs/stock-sync/source/stock-sources.service.js';
import { MainEndpoint } from '../../../libs/webhooks/endpoints/main-endpoint.service.js';
import { webhookUrl } from '../../../libs/webhooks/endpoints/webhook-url.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const name = seenText(200);
const bilingualName = z.object({ zh: name, en: name });
const polygon = z
  .array(locationSchema)
  .min(3)
  .max(2_000)
  .describe('The ring of corners, closed or not. It must not cross itself, nor the 180th meridian.');
const zoneRequest = z
  .object({
    name: bilingualName,
    polygon,
    rules: zoneRuleSettings.default({}),
    reason,
  })
  .meta({ title: 'ZoneRequest' });
const zoneChange = z
  .object({
    name: bilingualName.optional(),
    polygon: polygon.optional(),
    state: z.enum(ACCESS_STATES).optional(),
    rules: zoneRuleSettings.optional(),
    reason,
  })
  .refine(({ reason: _, ...change }) => !givesNothing(change), {
    path: ['state'],
    message: 'give name, polygon, state or rules',
  })
  .meta({ title: 'ZoneChange' });
const merchantRequest = z
  .object({ name, webhookUrl: webhookUrl.optional(), reason: reason.optional() })
  .meta({ title: 'MerchantRequest' });
const storeRequest = z
  .object({
    name: bilingualName,
    location: locationSchema,
    preparationSeconds: z.number().int().min(0).max(86_400).optional(),
    reason: reason.optional(),
  })
  .meta({ title: 'StoreRequest' });
const storeChange = storeSettings
  .extend({ reason })
  .refine(({ reason: _, ...settings }) => !givesNothing(settings), {
    path: ['pickers'],
    message: 'give at least one setting',
  })
  .meta({ title: 'OpsStoreChange' });
const opsSourceRequest = stockSourceRequest
  .extend({ reason: reason.optional() })
  .meta({ title: 'OpsStockSourceRequest' });
const carrierRequest = z
  .object({
    kind: z.enum(CARRIER_KINDS),
    name,
    phone: phoneNumber.optional().describe('Merchants are told its last digits, while the bag is under way.'),
    zoneId: z.string().min(1).max(100),
    compoundId: z.string().min(1).max(100).optional(),
    vehicle: z.enum(VEHICLES).default('ebike'),
    capacity: z
      .object({
        bags: z.number().int().min(1).max(200).default(12),
        weightGrams: z.number().int().min(1_000).max(1_000_000).default(45_000),
        coldBox: z.boolean().default(false),
      })
      .default({ bags: 12, weightGrams: 45_000, coldBox: false }),
    reason: reason.optional(),
  })
  .refine(({ kind, compoundId }) => kind === 'rider' || compoundId, {
    path: ['compoundId'],
    message: 'is needed for a volunteer',
  })
  .meta({ title: 'CarrierRequest' });
/** What ops sets up: zones, merchants, stores, carriers. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class SetUpController {
  constructor(
    private readonly zoneOrders: ZoneOrders,
    private readonly merchants: Merchants,
    private readonly mainEndpoint: MainEndpoint,
    private readonly shifts: Shifts,
    private readonly stockSources: StockSources,
    private readonly clock: Clock,
  ) {}

  @Post('zones')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open a zone.' })
  @Answers(201, drawnZoneAnswer)
  async openZone(
    @Caller() { id }: Party,
    @Body({ schema: zoneRequest }) request: z.infer<typeof zoneRequest>,
  ) {
    const { reason: why, ...zone } = request;
    return this.zoneOrders.open(zone, { opsId: id, reason: why, now: this.clock.now() });
  }

  @Patch('zones/:id')
  @ApiOperation({ summary: 'Open, restrict or seal a zone, draw it anew, or change its name or rules.' })
  @Answers(200, drawnZoneAnswer, 404)
  async changeZone(
    @Caller() { id }: Party,
    @Param('id') zoneId: string,
    @Body({ schema: zoneChange }) request: z.infer<typeof zoneChange>,
  ) {
    const { reason: why, ...change } = request;
    return this.zoneOrders.change(zoneId, change, { opsId: id, reason: why, now: this.clock.now() });
  }

  @Delete('zones/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take away a zone that has no carriers, no compounds and nothing under way.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retireZone(@Caller() { id }: Party, @Param('id') zoneId: string, @HeaderReason() why: string) {
    await this.zoneOrders.retire(zoneId, { opsId: id, reason: why, now: this.clock.now() });
  }

  @Post('merchants')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a merchant in. The API key and the webhook secret are shown only here.' })
  @TakesReason()
  @Answers(201, merchantAnswer)
  async registerMerchant(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: merchantRequest }) { reason: told, ...asked }: z.infer<typeof merchantRequest>,
  ) {
    const act = actOf(by, told ?? why, this.clock.now());
    const { merchant, apiKey, webhookSecret } = await this.merchants.register(asked, act, (tx, taken) =>
      this.mainEndpoint.begin(tx, taken),
    );
    const { id, name: merchantName, webhookUrl } = merchant;
    return { id, name: merchantName, apiKey, webhookUrl, webhookSecret };
  }

  @Post('merchants/:id/stores')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open a store of a merchant.' })
  @TakesReason()
  @Answers(201, storeAnswer, 404)
  async openStore(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @HeaderReason() why: string,
    @Body({ schema: storeRequest }) { reason: told, ...store }: z.infer<typeof storeRequest>,
  ) {
    const act = actOf(by, told ?? why, this.clock.now());
    return toStoreAnswer(await this.merchants.openStore(merchantId, store, act));
  }

  @Patch('stores/:id')
  @ApiOperation({ summary: 'Set how a store picks, and what it does where something runs short.' })
  @Answers(200, storeAnswer, 404)
  async changeStore(
    @Caller() by: Party,
    @Param('id') storeId: string,
    @Body({ schema: storeChange }) { reason: why, ...settings }: z.infer<typeof storeChange>,
  ) {
    const act = actOf(by, why, this.clock.now());
    return toStoreAnswer(await this.merchants.changeStore(storeId, settings, act));
  }

  @Put('stores/:id/stock-source')
  @ApiOperation({
    summary:
      'Name the system a store’s stock is kept in step with, and how. Ops may name folders and private addresses.',
  })
  @TakesReason()
  @Answers(200, stockSourceId, 404, 503)
  setStockSource(
    @Caller() by: Party,
    @Param('id') storeId: string,
    @HeaderReason() why: string,
    @Body({ schema: opsSourceRequest }) { reason: told, ...source }: z.infer<typeof opsSourceRequest>,
  ) {
    if (!this.merchants.store(storeId)) throw notFound('store');
    return this.stockSources.set(storeId, source, 'ops', actOf(by, told ?? why, this.clock.now()));
  }

  @Post('carriers')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a rider or a volunteer in. The token is shown only here.' })
  @TakesReason()
  @Answers(201, carrierAnswer, 422)
  registerCarrier(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: carrierRequest }) { reason: told, ...carrier }: z.infer<typeof carrierRequest>,
  ) {
    return this.shifts.register(carrier, actOf(by, told ?? why, this.clock.now()));
  }
}
