import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { PayFairness } from './fairness.service.js';
import { PayStatements } from './pay-statements.service.js';
import { PayTerms } from './pay-terms.service.js';

const services = [PayTerms, PayStatements, PayFairness];

@Module({ imports: [PlacesModule], providers: services, exports: services })
export class PayModule {}
