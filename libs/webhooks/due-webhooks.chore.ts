import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { row, type Sql } from '../platform/database/sql.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { adoptMessages, findDue } from './claim-message.js';
import { webhooksQueue } from './webhooks.queue.js';

/** Sends messages whose time has come, again or for the first time where their job is gone. */
@Injectable()
export class DueWebhooks implements Chore {
  readonly name = 'Sweeping webhooks';
  readonly everyMs = 0;
  readonly sole = true;

  constructor(@InjectQueue(webhooksQueue.name) private readonly queue: Queue) {}

  async run({ sql }: Turn): Promise<void> {
    await adoptMessages(sql);
    const due = await findDue(sql);
    if (due.length > 0) await this.queue.addBulk(due.map((one) => webhooksQueue.job(one)));
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, `SELECT 1 FROM webhook_messages WHERE state = 'pending' LIMIT 1`)) !== undefined;
  }
}
