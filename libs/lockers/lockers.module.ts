import { Module } from '@nestjs/common';
import { Lockers } from './lockers.service.js';
import { CellDoors } from './openings/cell-doors.service.js';
import { LockerCalls } from './openings/locker-calls.service.js';

const services = [Lockers, LockerCalls, CellDoors];

@Module({ providers: services, exports: services })
export class LockersModule {}
