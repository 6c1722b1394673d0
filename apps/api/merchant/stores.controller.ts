import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import { storeAnswer, toStoreAnswer } from '../../../libs/merchants/store-answer.js';
import { givesNothing, storeSettings, type StoreSettings } from '../../../libs/merchants/store-settings.js';
import { pickerAnswer, pickerList } from '../../../libs/picking/pickers/picker-answers.js';
import { Pickers } from '../../../libs/picking/pickers/pickers.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';

const storeChange = storeSettings
  .refine((settings) => !givesNothing(settings), { path: ['pickers'], message: 'give at least one setting' })
  .meta({ title: 'StoreChange' });
const pickerRequest = z.object({ name: seenText(100) }).meta({ title: 'PickerRequest' });

/** How a merchant's stores work, and who picks there. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores/:id')
@ForParties('merchant')
export class StoresController {
  constructor(
    private readonly merchants: Merchants,
    private readonly pickers: Pickers,
  ) {}

  @Patch()
  @ApiOperation({ summary: 'Set how a store picks, and what it does where something runs short.' })
  @Answers(200, storeAnswer, 404)
  async change(
    @Caller() { id }: Party,
    @Param('id') storeId: string,
    @Body({ schema: storeChange }) settings: StoreSettings,
  ) {
    if (!this.merchants.storeOf(id, storeId)) throw notFound('store');
    return toStoreAnswer(await this.merchants.changeStore(storeId, settings));
  }

  @Post('pickers')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a picker in: a key for this store’s list. The token is shown only here.' })
  @Answers(201, pickerAnswer, 404)
  takeIn(
    @Caller() { id }: Party,
    @Param('id') storeId: string,
    @Body({ schema: pickerRequest }) { name }: z.infer<typeof pickerRequest>,
  ) {
    return this.pickers.takeIn(id, storeId, name);
  }

  @Get('pickers')
  @ApiOperation({ summary: 'Who picks at a store.' })
  @Answers(200, pickerList, 404)
  list(@Caller() { id }: Party, @Param('id') storeId: string) {
    return this.pickers.ofStore(id, storeId);
  }

  @Delete('pickers/:pickerId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a picker go: the token opens nothing any more.' })
  @AnswersNothing(404)
  async letGo(@Caller() { id }: Party, @Param('id') storeId: string, @Param('pickerId') pickerId: string) {
    await this.pickers.letGo(id, storeId, pickerId);
  }
}
