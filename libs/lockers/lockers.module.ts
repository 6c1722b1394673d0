import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { LockersBoard } from './board/lockers-board.service.js';
import { Lockers } from './lockers.service.js';
import { LockerCalls } from './openings/locker-calls.service.js';
import { ResidentCell } from './resident-cell.service.js';
import { RiderCell } from './rider-cell.service.js';

const services = [Lockers, LockersBoard, LockerCalls, RiderCell, ResidentCell];

@Module({ imports: [DeliveriesModule], providers: services, exports: services })
export class LockersModule {}
