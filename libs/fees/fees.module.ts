import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { FeeStatements } from './fee-statements.service.js';
import { FeeTerms } from './fee-terms.service.js';
import { Fees } from './fees.service.js';

const services = [Fees, FeeTerms, FeeStatements];

@Module({ imports: [PlacesModule, MerchantsModule], providers: services, exports: services })
export class FeesModule {}
