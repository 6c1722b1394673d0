import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { WholeLists } from './levels/whole-lists.service.js';
import { StockLevels } from './stock-levels.service.js';
import { AbsentLevels } from './sync/absent.service.js';
import { StockAccounts } from './sync/account.service.js';
import { ApplyPage } from './sync/apply-page.service.js';
import { StockPace } from './sync/pace.service.js';
import { StockPull } from './sync/pull.service.js';
import { StockPush } from './sync/push.service.js';
import { StockRuns } from './sync/runs.service.js';
import { StockHooks } from './sync/stock-hooks.service.js';
import { StockSchedules } from './sync/stock-schedules.service.js';
import { StockSources } from './sync/stock-sources.service.js';
import { stockSyncQueue } from './sync/stock-sync.queue.js';
import { StockSync } from './sync/stock-sync.service.js';
import { StockWaking } from './sync/waking.service.js';
import { WorkCalls } from './sync/work-calls.service.js';

const SYNCING = [StockAccounts, StockPace, ApplyPage, AbsentLevels, StockPull, StockPush, WorkCalls];
const FOR_OTHERS = [
  StockLevels,
  WholeLists,
  StockSync,
  StockSchedules,
  StockSources,
  StockRuns,
  StockHooks,
  StockWaking,
];

@Module({
  imports: [BullModule.registerQueue({ name: stockSyncQueue.name })],
  providers: [...SYNCING, ...FOR_OTHERS],
  exports: [...FOR_OTHERS, BullModule],
})
export class StockModule {}
