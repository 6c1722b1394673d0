import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { epochMs } from '../geo/units.js';
import { rows } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { addJobs } from '../platform/queues/add-jobs.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { cityImportQueue } from './city-import.queue.js';
import { WORKED } from './import-turn.js';

/** A key that outlived its job is not asked for: this one ends by itself. */
const LOOK_KEY_LIVES_MS = 1_000;
const DAY = 24 * 3_600_000;
/** How long a report can be read, and its rows applied. */
const KEPT = 7 * DAY;
/** A file that has not come to its end by then does not come any more. */
const RECEIVED_WITHIN = DAY / 12;

/** Wakes a worker for each import that has something to do and nobody at it. Uses imports_open. */
@Injectable()
export class DueImports implements Chore {
  readonly name = 'Sweeping imports (due)';
  readonly everyMs = 1_000;
  readonly sole = true;

  constructor(@InjectQueue(cityImportQueue.name) private readonly queue: Queue) {}

  async run({ sql }: Turn): Promise<void> {
    const due = await rows<{ id: string }>(
      sql,
      `SELECT id FROM imports WHERE state IN (${WORKED})
         AND (leased_until IS NULL OR leased_until < clock_timestamp()) LIMIT 100`,
    );
    const jobs = due.map(({ id }) => {
      const { name, data, opts } = cityImportQueue.job({ importId: id });
      return { name, data, opts: { ...opts, deduplication: { id: `${id} look`, ttl: LOOK_KEY_LIVES_MS } } };
    });
    await addJobs(this.queue, jobs);
  }
}

/** Imports are kept for a week: they hold names. */
@Injectable()
export class ClearImports implements Chore {
  readonly name = 'Deleting old imports';
  readonly everyMs = 60_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await rows(
      sql,
      `DELETE FROM imports WHERE id IN (SELECT id FROM imports WHERE state <> 'applying' AND (created_at < $1
         OR state = 'receiving' AND created_at < $2) ORDER BY created_at LIMIT 5)`,
      [sqlTime(epochMs(now - KEPT)), sqlTime(epochMs(now - RECEIVED_WITHIN))],
    );
  }
}
