import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Chore, Turn } from '../upkeep/chore.js';
import { dueSources } from './source/due-sources.js';
import { stockSyncQueue } from './stock-sync.queue.js';

/** At the levels that have changes to tell: orders wake their stores by themselves. */
const LEVELS_EVERY_MS = 5_000;
/** A key that outlived its job is not asked for: this one ends by itself. */
const LOOK_KEY_LIVES_MS = 1_000;

/** Wakes the syncs that are due: a wake-up call that was lost costs no more than the time between two looks. */
@Injectable()
export class DueSyncs implements Chore {
  readonly name = 'Sweeping stock syncs (due)';
  readonly everyMs = 1_000;
  readonly sole = true;
  private nextLookAtLevels = 0;

  constructor(@InjectQueue(stockSyncQueue.name) private readonly queue: Queue) {}

  async run({ sql }: Turn): Promise<void> {
    const looksAtLevels = Date.now() >= this.nextLookAtLevels;
    if (looksAtLevels) this.nextLookAtLevels = Date.now() + LEVELS_EVERY_MS;
    const due = await dueSources(sql, { looksAtLevels });
    if (due.length === 0) return;
    await this.queue.addBulk(
      due.map((sourceId) => {
        const { name, data, opts } = stockSyncQueue.job({ sourceId });
        return {
          name,
          data,
          opts: { ...opts, deduplication: { id: `${sourceId} look`, ttl: LOOK_KEY_LIVES_MS } },
        };
      }),
    );
  }
}
