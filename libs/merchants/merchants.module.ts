import { Module } from '@nestjs/common';
import { Merchants } from './merchants.service.js';

@Module({ providers: [Merchants], exports: [Merchants] })
export class MerchantsModule {}
