import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { cityImportQueue } from './city-import.queue.js';
import { ImportWorker } from './import-worker.service.js';
import { Imports } from './imports.service.js';

@Module({
  imports: [
    PlacesModule,
    MerchantsModule,
    DeliveriesModule,
    BullModule.registerQueue({ name: cityImportQueue.name }),
  ],
  providers: [Imports, ImportWorker],
  exports: [Imports, ImportWorker, BullModule],
})
export class CityImportModule {}
