import { Module } from '@nestjs/common';
import { Fees } from './fees.service.js';

const services = [Fees];

@Module({ providers: services, exports: services })
export class FeesModule {}
