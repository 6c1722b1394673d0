import { Module } from '@nestjs/common';
import { CityImportModule } from '../city-import/city-import.module.js';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { PlacesModule } from '../places/places.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StockSyncModule } from '../stock-sync/stock-sync.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { BulkActs } from './bulk/bulk-acts.service.js';
import { CompoundBoard } from './compound-board.service.js';
import { CompoundOrders } from './compound-orders.service.js';
import { CompoundParts } from './compound-parts.service.js';
import { DropPointList } from './drop-point-list.service.js';
import { OpsBoard } from './ops-board.service.js';
import { QueueBoard } from './queue-board.service.js';
import { QueueMetrics } from './queue-metrics.js';
import { Readiness } from './readiness.service.js';
import { StandstillReader } from './standstill.service.js';
import { StockBoard } from './stock-board.service.js';
import { DeliveryStories } from './story/delivery-stories.service.js';
import { WhyDeliveries } from './why/why.service.js';
import { ZoneOrders } from './zone-orders.service.js';

@Module({
  imports: [PlacesModule, DeliveriesModule, StockModule, StockSyncModule, WebhooksModule, CityImportModule],
  providers: [
    OpsBoard,
    QueueBoard,
    StockBoard,
    QueueMetrics,
    Readiness,
    StandstillReader,
    ZoneOrders,
    CompoundOrders,
    CompoundParts,
    DropPointList,
    CompoundBoard,
    DeliveryStories,
    WhyDeliveries,
    BulkActs,
  ],
  exports: [
    OpsBoard,
    QueueBoard,
    StockBoard,
    QueueMetrics,
    Readiness,
    ZoneOrders,
    CompoundOrders,
    CompoundParts,
    DropPointList,
    CompoundBoard,
    DeliveryStories,
    WhyDeliveries,
    BulkActs,
  ],
})
export class OpsModule {}
