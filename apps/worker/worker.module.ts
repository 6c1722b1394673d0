import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../../libs/deliveries/deliveries.module.js';
import { OutboxRelay } from '../../libs/deliveries/relay/outbox-relay.service.js';
import { ClearAway } from '../../libs/deliveries/sweep/clear-away.service.js';
import { Sweeper } from '../../libs/deliveries/sweep/sweeper.service.js';
import { PlacesModule } from '../../libs/places/places.module.js';
import { StockModule } from '../../libs/stock/stock.module.js';
import { WebhooksModule } from '../../libs/webhooks/webhooks.module.js';
import { DeliveriesProcessor } from './processors/deliveries.processor.js';
import { DispatchProcessor } from './processors/dispatch.processor.js';
import { StockSyncProcessor } from './processors/stock-sync.processor.js';
import { WebhooksProcessor } from './processors/webhooks.processor.js';

/** What carries and what is carried: relay, sweeper and one processor a queue. */
@Module({
  imports: [PlacesModule, DeliveriesModule, StockModule, WebhooksModule],
  providers: [
    OutboxRelay,
    Sweeper,
    ClearAway,
    DeliveriesProcessor,
    DispatchProcessor,
    WebhooksProcessor,
    StockSyncProcessor,
  ],
})
export class WorkerModule {}
