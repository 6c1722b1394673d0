import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { ChangeOrders } from './change/change-orders.service.js';
import { WriteChange } from './change/write-change.service.js';
import { OrderBatches } from './order-batches.service.js';
import { OrderIntake } from './order-intake.js';
import { Orders } from './orders.service.js';
import { OrderPreparation } from './prepare-order.js';
import { ResidentWishes } from './resident-wishes.service.js';

@Module({
  imports: [PlacesModule, MerchantsModule, DeliveriesModule],
  providers: [OrderPreparation, OrderIntake, Orders, OrderBatches, ResidentWishes, WriteChange, ChangeOrders],
  exports: [Orders, OrderBatches, ResidentWishes, ChangeOrders],
})
export class OrdersModule {}
