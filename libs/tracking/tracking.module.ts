import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PickingModule } from '../picking/picking.module.js';
import { PlacesModule } from '../places/places.module.js';
import { Messages } from './messages.service.js';
import { Tracking } from './tracking.service.js';

@Module({
  imports: [DeliveriesModule, OrdersModule, PickingModule, PlacesModule],
  providers: [Tracking, Messages],
  exports: [Tracking, Messages],
})
export class TrackingModule {}
