import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { Shifts } from './shifts.service.js';

@Module({ imports: [PlacesModule], providers: [Shifts], exports: [Shifts] })
export class FleetModule {}
