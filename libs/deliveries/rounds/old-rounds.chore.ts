import { Injectable } from '@nestjs/common';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { clearRounds } from './clear-rounds.js';
import { clearVerdicts } from './leg-verdicts.js';

/**
 * Rounds and what they said of single legs are kept for so long, of the service's time: ops looks back at
 * yesterday. Their totals stay.
 */
const KEPT_MS = 2 * 24 * 3_600_000;

/** Deletes rounds whose time is over. */
@Injectable()
export class DeleteOldRounds implements Chore {
  readonly name = 'Sweeping what is kept for a time (rounds)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await clearRounds(sql, new Date(now - KEPT_MS));
    await clearVerdicts(sql, KEPT_MS);
  }
}
