import { Module } from '@nestjs/common';
import { StockLevels } from './stock-levels.service.js';

@Module({ providers: [StockLevels], exports: [StockLevels] })
export class StockModule {}
