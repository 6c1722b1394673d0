import { Module } from '@nestjs/common';
import { Ratings } from './ratings.service.js';

@Module({ providers: [Ratings], exports: [Ratings] })
export class RatingsModule {}
