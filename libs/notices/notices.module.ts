import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlacesModule } from '../places/places.module.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { NOTICE_CHANNELS, noticeChannels } from './notice-channels.js';
import { NoticeSender } from './notice-sender.service.js';
import { NoticeSettings } from './notice-settings.service.js';
import { NoticeStops } from './notice-stops.service.js';
import { Notices } from './notices.service.js';

const services = [NoticeSender, NoticeSettings, NoticeStops, Notices];

@Module({
  imports: [PlacesModule],
  providers: [
    ...services,
    {
      provide: NOTICE_CHANNELS,
      inject: [CONFIG, DataSource, Clock],
      useFactory: ({ notices }: Config, database: DataSource, clock: Clock) =>
        noticeChannels(notices, database, clock),
    },
  ],
  exports: [...services, NOTICE_CHANNELS],
})
export class NoticesModule {}
