import { Module } from '@nestjs/common';
import { FleetModule } from '../fleet/fleet.module.js';
import { PlacesModule } from '../places/places.module.js';
import { Enrolments } from './enrolments.service.js';
import { JoinCodes } from './join-codes.service.js';
import { JoinRequests } from './join-requests.service.js';

@Module({
  imports: [FleetModule, PlacesModule],
  providers: [Enrolments, JoinCodes, JoinRequests],
  exports: [Enrolments, JoinCodes, JoinRequests],
})
export class EnrolmentModule {}
