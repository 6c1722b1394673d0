import { Module } from '@nestjs/common';
import { WholeLists } from './levels/whole-lists.service.js';
import { StockLevels } from './stock-levels.service.js';

const services = [StockLevels, WholeLists];

@Module({ providers: services, exports: services })
export class StockModule {}
