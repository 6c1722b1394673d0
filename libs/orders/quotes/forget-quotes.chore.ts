import { Injectable } from '@nestjs/common';
import { epochMs } from '../../geo/units.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { deleteExpired } from './quote-records.js';

/** Until then a late order is told that its quote has expired; afterwards, that there is none. */
const KEPT = 24 * 3_600_000;

/** Deletes quotes a day after they have expired: what was promised of an order stands with its delivery. */
@Injectable()
export class ForgetQuotes implements Chore {
  readonly name = 'Sweeping quotes';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<'more' | void> {
    if (await deleteExpired(sql, epochMs(now - KEPT))) return 'more';
  }
}
