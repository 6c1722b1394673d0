import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/deliveries.module.js';
import { LockersModule } from '../lockers/lockers.module.js';
import { LockersBoard } from './board/lockers-board.service.js';
import { ResidentCell } from './resident-cell.service.js';
import { RiderCell } from './rider-cell.service.js';

const services = [LockersBoard, RiderCell, ResidentCell];

@Module({ imports: [DeliveriesModule, LockersModule], providers: services, exports: services })
export class LockerVisitsModule {}
