import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { PlacesModule } from '../places/places.module.js';
import { MarkLines } from './marks/mark-lines.service.js';
import { Pickers } from './pickers/pickers.service.js';
import { StoreLists } from './stores/store-list.service.js';
import { Substitutions } from './substitutes/substitutions.service.js';

const services = [Pickers, MarkLines, Substitutions, StoreLists];

@Module({ imports: [MerchantsModule, PlacesModule], providers: services, exports: services })
export class PickingModule {}
