import { DynamicModule, Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { FeesModule } from '../fees/fees.module.js';
import { Carrier } from '../fleet/carrier.entity.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { Merchant } from '../merchants/merchant.entity.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { Store } from '../merchants/store.entity.js';
import { PayModule } from '../pay/pay.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { Compound } from '../places/compound.entity.js';
import { DropPoint } from '../places/drop-point.entity.js';
import { PlacesModule } from '../places/places.module.js';
import { Zone } from '../places/zone.entity.js';
import type { Config } from '../platform/config/config.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { QueuesModule } from '../platform/queues/queues.module.js';
import { StockSyncModule } from '../stock-sync/stock-sync.module.js';
import { StockModule } from '../stock/stock.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';

/** Database connections a process keeps. */
const POOL = 24;

const features = [
  PlacesModule,
  MerchantsModule,
  FleetModule,
  FeesModule,
  PayModule,
  StockModule,
  StockSyncModule,
  OrdersModule,
  DeliveriesModule,
  WebhooksModule,
];

/** What api and worker are both made of: the platform and every feature. */
@Module({})
export class CoreModule {
  static forConfig(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        DatabaseModule.forOptions({
          url: databaseUrl,
          sessionUrl: config.directDatabaseUrl,
          entities: [Zone, Compound, DropPoint, Merchant, Store, Carrier],
          poolSize: POOL,
        }),
        PlatformModule.forConfig(config),
        QueuesModule.forConfig(config),
        ...features,
      ],
      exports: features,
    };
  }
}
