import { Module } from '@nestjs/common';
import { Places } from './places.service.js';

@Module({ providers: [Places], exports: [Places] })
export class PlacesModule {}
