import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { Carriers } from './carriers.service.js';
import { Positions } from './positions/positions.service.js';
import { Shifts } from './shifts.service.js';

const services = [Shifts, Carriers, Positions];

@Module({ imports: [PlacesModule], providers: services, exports: services })
export class FleetModule {}
