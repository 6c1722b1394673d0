import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { MerchantRegister } from '../../../libs/merchants/merchant-register.service.js';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import { storeAnswer, storesPage, toStoreAnswer } from '../../../libs/merchants/store-answer.js';
import { givesNothing, storeSettings } from '../../../libs/merchants/store-settings.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { stockSourceId } from '../../../libs/stock-sync/source/source-answers.js';
import { stockSourceRequest } from '../../../libs/stock-sync/source/source-request.js';
import { StockSources } from '../../../libs/stock-sync/source/stock-sources.service.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';
import { externalId, registeredQuery } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const name = seenText(200);
const bilingualName = z.object({ zh: name, en: name });
const storesQuery = registeredQuery.extend({ merchantId: z.string().max(100).optional() });
const storeRequest = z
  .object({
    externalId: externalId.optional(),
    name: bilingualName,
    location: locationSchema,
    preparationSeconds: z.number().int().min(0).max(86_400).optional(),
    reason: reason.optional(),
  })
  .meta({ title: 'StoreRequest' });
const storeChange = storeSettings
  .extend({
    externalId: externalId.nullable().optional(),
    name: bilingualName.optional(),
    location: locationSchema.optional(),
    reason,
  })
  .refine(({ reason: _, ...settings }) => !givesNothing(settings), {
    path: ['pickers'],
    message: 'give at least one setting',
  })
  .meta({ title: 'OpsStoreChange' });
const opsSourceRequest = stockSourceRequest
  .extend({ reason: reason.optional() })
  .meta({ title: 'OpsStockSourceRequest' });

/** Stores of merchants: opened, changed, retired. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class OpsStoresController {
  constructor(
    private readonly merchants: Merchants,
    private readonly register: MerchantRegister,
    private readonly stockSources: StockSources,
    private readonly clock: Clock,
  ) {}

  @Post('merchants/:id/stores')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open a store of a merchant.' })
  @TakesReason()
  @Answers(201, storeAnswer, 404, 409)
  async open(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @HeaderReason() why: string,
    @Body({ schema: storeRequest }) { reason: told, ...store }: z.infer<typeof storeRequest>,
  ) {
    const act = actOf(by, told ?? why, this.clock.now());
    return toStoreAnswer(await this.merchants.openStore(merchantId, store, act));
  }

  @Get('stores')
  @ApiOperation({ summary: 'Stores of all merchants or of one, in the order of their ids.' })
  @Answers(200, storesPage, 400)
  list(@Query({ schema: storesQuery }) query: z.infer<typeof storesQuery>) {
    const { rows, ...page } = this.register.storesPage(query);
    return { stores: rows.map(toStoreAnswer), ...page };
  }

  @Get('stores/:id')
  @ApiOperation({ summary: 'A store as it is set up.' })
  @Answers(200, storeAnswer, 404)
  read(@Param('id') id: string) {
    return toStoreAnswer(this.register.store(id));
  }

  @Patch('stores/:id')
  @ApiOperation({
    summary: 'Set where a store is, how it picks, and what it does where something runs short.',
  })
  @Answers(200, storeAnswer, 404, 409)
  async change(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: storeChange }) { reason: why, ...change }: z.infer<typeof storeChange>,
  ) {
    return toStoreAnswer(await this.register.changeStore(id, change, actOf(by, why, this.clock.now())));
  }

  @Delete('stores/:id')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Retire a store: it takes no orders and its stock is not kept in step; what it has taken is brought.',
  })
  @TakesReason()
  @AnswersNothing(404)
  async retire(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.register.retireStore(id, actOf(by, why, this.clock.now()));
  }

  @Post('stores/:id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a store that was retired back into use.' })
  @Answers(200, storeAnswer, 404, 409)
  async reinstate(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    return toStoreAnswer(await this.register.reinstateStore(id, actOf(by, why, this.clock.now())));
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
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: opsSourceRequest }) { reason: told, ...source }: z.infer<typeof opsSourceRequest>,
  ) {
    this.register.store(id);
    return this.stockSources.set(id, source, 'ops', actOf(by, told ?? why, this.clock.now()));
  }
}
