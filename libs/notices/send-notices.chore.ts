import { Injectable } from '@nestjs/common';
import { row, type Sql } from '../platform/database/sql.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { NoticeSender } from './notice-sender.service.js';
import { endInterrupted } from './write-notices.js';

/** Sends what is due. Rows' locks guard it, and no turn waits for a gateway. */
@Injectable()
export class SendNotices implements Chore {
  readonly name = 'Sending notices';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(private readonly sender: NoticeSender) {}

  async run({ sql }: Turn): Promise<void> {
    await endInterrupted(sql);
    this.sender.begin();
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (
      (await row(sql, `SELECT 1 FROM notices WHERE state = 'waiting' OR state = 'sending' LIMIT 1`)) !==
      undefined
    );
  }
}
