import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { LargeJsonBody } from '../../../libs/platform/http/json-body.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import {
  stockUpdateRequest,
  toLevelUpdate,
  type LevelUpdateRequest,
} from '../../../libs/stock/level-update.js';
import type { LevelChange } from '../../../libs/stock/levels/level-change.js';
import { LEDGER_CURSOR } from '../../../libs/stock/levels/level-history.js';
import {
  movementsRequest,
  toMovement,
  type MovementRequest,
} from '../../../libs/stock/levels/movement-request.js';
import { wholeListRequest, type WholeListRequest } from '../../../libs/stock/levels/whole-list-request.js';
import { WholeLists } from '../../../libs/stock-sync/run/whole-lists.service.js';
import { cleanSku } from '../../../libs/stock/sku.js';
import {
  movedStock,
  replacedStock,
  stockChanges,
  stockLedger,
  stockLevels,
} from '../../../libs/stock/stock-answers.js';
import { StockLevels } from '../../../libs/stock/stock-levels.service.js';
import { stockRuns } from '../../../libs/stock-sync/run/run-answer.js';
import { StockRuns } from '../../../libs/stock-sync/run/runs.service.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';

/** Bytes of 50,000 levels with their names, and to spare. */
const WHOLE_LIST = 24 * 1024 * 1024;

const ledgerQuery = z.object({
  cursor: z.string().regex(LEDGER_CURSOR, 'is not one of ours').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores/:id')
@ForParties('merchant')
export class StockController {
  constructor(
    private readonly merchants: Merchants,
    private readonly levels: StockLevels,
    private readonly lists: WholeLists,
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
    return { changed: told(await this.levels.update(storeId, levels, now)) };
  }

  @Put('stock/all')
  @HttpCode(200)
  @LargeJsonBody(WHOLE_LIST)
  @ApiOperation({ summary: 'Tell all that the store has; say what becomes of what is not in the list.' })
  @Answers(200, replacedStock, 404)
  async replace(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Body({ schema: wholeListRequest }) list: WholeListRequest,
  ) {
    const { changed, ...remarked } = await this.lists.replace(this.storeOf(caller, id), list);
    return { changed: told(changed), ...remarked };
  }

  @Post('stock/movements')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell what came and left, besides our orders. Each reference counts once.' })
  @Answers(200, movedStock, 404)
  async move(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Body({ schema: movementsRequest }) movements: MovementRequest[],
  ) {
    const storeId = this.storeOf(caller, id);
    const now = this.clock.now();
    const { changed, known } = await this.levels.move(
      storeId,
      movements.map((movement) => toMovement(movement, now)),
      now,
    );
    return { changed: told(changed), known };
  }

  @Get('stock')
  @ApiOperation({ summary: 'On hand, reserved, picked and available, per SKU.' })
  @Answers(200, stockLevels, 404)
  read(@Caller() caller: Party, @Param('id') id: string) {
    return this.levels.ofStore(this.storeOf(caller, id));
  }

  @Get('stock/:sku/ledger')
  @ApiOperation({ summary: 'How a level came to be, newest first.' })
  @Answers(200, stockLedger, 400, 404)
  async ledger(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Param('sku') sku: string,
    @Query({ schema: ledgerQuery }) query: z.infer<typeof ledgerQuery>,
  ) {
    const page = await this.levels.history(this.storeOf(caller, id), cleanSku(sku), query);
    if (!page) throw notFound('stock level');
    return page;
  }

  @Delete('stock/:sku')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take an article out of the books, unless orders hold some of it. Its ledger stays.',
  })
  @AnswersNothing(404, 409)
  async remove(@Caller() caller: Party, @Param('id') id: string, @Param('sku') sku: string): Promise<void> {
    await this.levels.remove(this.storeOf(caller, id), cleanSku(sku), this.clock.now());
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

const told = (changes: readonly LevelChange[]) => changes.map(({ sku, onHand }) => ({ sku, onHand }));
