import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import {
  stockUpdateRequest,
  toLevelUpdate,
  type LevelUpdateRequest,
} from '../../../libs/stock/level-update.js';
import { StockLevels } from '../../../libs/stock/stock-levels.service.js';
import { StockRuns } from '../../../libs/stock/sync/runs.service.js';
import { Answers } from '../openapi/answers.js';
import { stockChanges, stockLevels, stockRuns } from './stock-answers.js';

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores/:id')
@ForParties('merchant')
export class StockController {
  constructor(
    private readonly merchants: Merchants,
    private readonly levels: StockLevels,
    private readonly stockRuns: StockRuns,
    private readonly clock: Clock,
  ) {}

  @Put('stock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell what the shelves hold. An older asOf never overwrites a newer one.' })
  @Answers(200, stockChanges, 404)
  async update(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Body({ schema: stockUpdateRequest }) updates: LevelUpdateRequest[],
  ) {
    const storeId = this.storeOf(caller, id);
    const now = this.clock.now();
    const levels = updates.map((update) => toLevelUpdate(update, now));
    return { changed: await this.levels.update(storeId, levels, now) };
  }

  @Get('stock')
  @ApiOperation({ summary: 'On hand, reserved and available, per SKU.' })
  @Answers(200, stockLevels, 404)
  read(@Caller() caller: Party, @Param('id') id: string) {
    return this.levels.ofStore(this.storeOf(caller, id));
  }

  @Get('stock-runs')
  @ApiOperation({
    summary: 'The last runs of the store’s stock: rows seen, changed, refused and why; lag and drift.',
  })
  @Answers(200, stockRuns, 404)
  runs(@Caller() caller: Party, @Param('id') id: string) {
    return this.stockRuns.ofStore(this.storeOf(caller, id));
  }

  private storeOf(caller: Party, id: string): string {
    const store = this.merchants.storeOf(caller.id, id);
    if (!store) throw notFound('store');
    return store.id;
  }
}
