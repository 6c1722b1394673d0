import { Module } from '@nestjs/common';
import { Tracking } from './tracking.service.js';

@Module({ providers: [Tracking], exports: [Tracking] })
export class TrackingModule {}
