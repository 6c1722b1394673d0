import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { Positions } from './positions/positions.service.js';
import { Shifts } from './shifts.service.js';

@Module({ imports: [PlacesModule], providers: [Shifts, Positions], exports: [Shifts, Positions] })
export class FleetModule {}
