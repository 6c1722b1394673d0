import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { endCalls } from './call-volunteers.js';

/** Rounds call volunteers; here the calls that are answered end. */
@Injectable()
export class EndAnsweredCalls implements Chore {
  readonly name = 'Sweeping calls';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async run({ now }: Turn): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const volunteers = await endCalls(tx, now);
      if (volunteers.length > 0) await this.news.tell(tx, 'carrier', volunteers);
    });
  }
}
