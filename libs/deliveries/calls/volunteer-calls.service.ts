import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { endCalls } from './call-volunteers.js';

/** Rounds call; the sweeper ends the calls that are answered. */
@Injectable()
export class VolunteerCalls {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  async endAnswered(): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const volunteers = await endCalls(tx, this.clock.now());
      if (volunteers.length > 0) await this.news.tell(tx, 'carrier', volunteers);
    });
  }
}
