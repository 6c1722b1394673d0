import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { FeesModule } from '../fees/fees.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { ChangeOrders } from './change/change-orders.service.js';
import { WriteChange } from './change/write-change.service.js';
import { Redeliver } from './change/redeliver.service.js';
import { OrderBatches } from './order-batches.service.js';
import { OrderIntake } from './order-intake.js';
import { Orders } from './orders.service.js';
import { OrderPreparation } from './prepare-order.js';
import { Quotes } from './quotes/quotes.service.js';
import { ResidentWishes } from './resident-wishes.service.js';

@Module({
  imports: [PlacesModule, MerchantsModule, DeliveriesModule, FeesModule],
  providers: [
    OrderPreparation,
    OrderIntake,
    Orders,
    OrderBatches,
    Quotes,
    ResidentWishes,
    WriteChange,
    ChangeOrders,
    Redeliver,
  ],
  exports: [Orders, Quotes, OrderBatches, ResidentWishes, ChangeOrders, Redeliver],
})
export class OrdersModule {}
