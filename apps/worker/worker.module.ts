import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../../libs/deliveries/deliveries.module.js';
import { OutboxRelay } from '../../libs/upkeep/relay/outbox-relay.service.js';
import { ClearAway } from '../../libs/upkeep/sweep/clear-away.service.js';
import { Sweeper } from '../../libs/upkeep/sweep/sweeper.service.js';
import { ZoneRounds } from '../../libs/deliveries/rounds/zone-rounds.service.js';
import { LockerVisitsModule } from '../../libs/locker-visits/locker-visits.module.js';
import { LockerWatch } from '../../libs/locker-visits/watch/locker-watch.service.js';
import { LockersModule } from '../../libs/lockers/lockers.module.js';
import { PickingModule } from '../../libs/picking/picking.module.js';
import { PickingWatch } from '../../libs/picking/watch/picking-watch.service.js';
import { PlacesModule } from '../../libs/places/places.module.js';
import { StockSyncModule } from '../../libs/stock-sync/stock-sync.module.js';
import { WebhooksModule } from '../../libs/webhooks/webhooks.module.js';
import { DeliveriesProcessor } from './processors/deliveries.processor.js';
import { DispatchProcessor } from './processors/dispatch.processor.js';
import { StockSyncProcessor } from './processors/stock-sync.processor.js';
import { WebhooksProcessor } from './processors/webhooks.processor.js';

/** What carries and what is carried: relay, sweeper and one processor a queue. */
@Module({
  imports: [
    PlacesModule,
    DeliveriesModule,
    LockersModule,
    LockerVisitsModule,
    StockSyncModule,
    PickingModule,
    WebhooksModule,
  ],
  providers: [
    OutboxRelay,
    Sweeper,
    ClearAway,
    ZoneRounds,
    LockerWatch,
    PickingWatch,
    DeliveriesProcessor,
    DispatchProcessor,
    WebhooksProcessor,
    StockSyncProcessor,
  ],
})
export class WorkerModule {}
