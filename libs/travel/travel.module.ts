import { Module } from '@nestjs/common';
import { TravelOracle } from './travel-oracle.service.js';

@Module({ providers: [TravelOracle], exports: [TravelOracle] })
export class TravelModule {}
