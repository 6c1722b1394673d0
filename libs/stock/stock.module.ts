import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { WholeLists } from './levels/whole-lists.service.js';
import { StockLevels } from './stock-levels.service.js';
import { StockSchedules } from './sync/stock-schedules.service.js';
import { stockSyncQueue } from './sync/stock-sync.queue.js';
import { StockSync } from './sync/stock-sync.service.js';

@Module({
  imports: [BullModule.registerQueue({ name: stockSyncQueue.name })],
  providers: [StockLevels, WholeLists, StockSync, StockSchedules],
  exports: [StockLevels, WholeLists, StockSync, StockSchedules, BullModule],
})
export class StockModule {}
