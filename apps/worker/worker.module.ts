import { Module, type Provider } from '@nestjs/common';
import { CityImportModule } from '../../libs/city-import/city-import.module.js';
import { DeliveriesModule } from '../../libs/deliveries/deliveries.module.js';
import { outbox } from '../../libs/deliveries/outbox.js';
import { LockerVisitsModule } from '../../libs/locker-visits/locker-visits.module.js';
import { LockersModule } from '../../libs/lockers/lockers.module.js';
import { NoticesModule } from '../../libs/notices/notices.module.js';
import { PickingModule } from '../../libs/picking/picking.module.js';
import { PlacesModule } from '../../libs/places/places.module.js';
import { StockSyncModule } from '../../libs/stock-sync/stock-sync.module.js';
import { WATCHES } from '../../libs/upkeep/chore.js';
import { OutboxRelay } from '../../libs/upkeep/outbox-relay.service.js';
import { OUTBOX, REACTIONS } from '../../libs/upkeep/reaction.js';
import { Upkeep } from '../../libs/upkeep/upkeep.service.js';
import { WebhooksModule } from '../../libs/webhooks/webhooks.module.js';
import { CityImportProcessor } from './processors/city-import.processor.js';
import { DeliveriesProcessor } from './processors/deliveries.processor.js';
import { DispatchProcessor } from './processors/dispatch.processor.js';
import { StockSyncProcessor } from './processors/stock-sync.processor.js';
import { WebhooksProcessor } from './processors/webhooks.processor.js';
import { reactions, watches } from './upkeep.js';

const upkeep: Provider[] = [
  { provide: OUTBOX, useValue: outbox },
  { provide: REACTIONS, useValue: reactions },
  { provide: WATCHES, useValue: watches },
  ...reactions,
  ...watches.flatMap(({ chores }) => chores),
  OutboxRelay,
  Upkeep,
];

/** What carries and what is carried: relay, watches and one processor a queue. */
@Module({
  imports: [
    PlacesModule,
    DeliveriesModule,
    LockersModule,
    LockerVisitsModule,
    StockSyncModule,
    PickingModule,
    WebhooksModule,
    CityImportModule,
    NoticesModule,
  ],
  providers: [
    ...upkeep,
    DeliveriesProcessor,
    DispatchProcessor,
    WebhooksProcessor,
    StockSyncProcessor,
    CityImportProcessor,
  ],
})
export class WorkerModule {}
