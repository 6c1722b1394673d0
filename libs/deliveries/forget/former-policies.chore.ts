import { Injectable } from '@nestjs/common';
import { LONGEST_OFFLINE } from '../../fleet/phone-clock.js';
import { epochMs } from '../../geo/units.js';
import { clearFormerPolicies } from '../../order-records/former-policies.js';
import type { Chore, Turn } from '../../upkeep/chore.js';

/** Rows deleted at one look; the next goes on. */
const AT_ONCE = 500;

/** A former drop policy ends when no proof can come any more that goes by it. */
@Injectable()
export class ClearFormerPolicies implements Chore {
  readonly name = 'Sweeping what is kept for a time (former drop policies)';
  readonly everyMs = 10_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<'more' | void> {
    if ((await clearFormerPolicies(sql, epochMs(now - LONGEST_OFFLINE), AT_ONCE)) === AT_ONCE) return 'more';
  }
}
