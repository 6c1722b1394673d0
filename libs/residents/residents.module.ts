import { Module } from '@nestjs/common';
import { EraseResident } from './erase-resident.service.js';
import { ExportResident } from './export-resident.service.js';

@Module({ providers: [EraseResident, ExportResident], exports: [EraseResident, ExportResident] })
export class ResidentsModule {}
