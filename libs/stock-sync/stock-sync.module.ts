import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { StockModule } from '../stock/stock.module.js';
import { StockHooks } from './hooks/stock-hooks.service.js';
import { WorkCalls } from './hooks/work-calls.service.js';
import { StockPace } from './lease/pace.service.js';
import { StockPull } from './pull/pull.service.js';
import { StockUploads } from './pull/upload.service.js';
import { StockPush } from './push/push.service.js';
import { AbsentLevels } from './run/absent.service.js';
import { ApplyPage } from './run/apply-page.service.js';
import { WholeLists } from './run/whole-lists.service.js';
import { StockRuns } from './run/runs.service.js';
import { StockAccounts } from './source/account.service.js';
import { StockSources } from './source/stock-sources.service.js';
import { stockSyncQueue } from './stock-sync.queue.js';
import { StockSync } from './stock-sync.service.js';
import { StockWaking } from './waking.service.js';

const OWN = [StockAccounts, StockPace, ApplyPage, AbsentLevels, StockPull, StockPush, WorkCalls];
const FOR_OTHERS = [StockSync, StockSources, StockRuns, StockHooks, StockUploads, StockWaking, WholeLists];

@Module({
  imports: [StockModule, BullModule.registerQueue({ name: stockSyncQueue.name })],
  providers: [...OWN, ...FOR_OTHERS],
  exports: [...FOR_OTHERS, BullModule],
})
export class StockSyncModule {}
