import { Module } from '@nestjs/common';
import { Reports } from './reports.service.js';

@Module({ providers: [Reports], exports: [Reports] })
export class ReportsModule {}
