import { Injectable } from '@nestjs/common';
import { blotOutReasons } from '../platform/audit/audit-log.js';
import { clearCounts } from '../platform/limits/clear-counts.js';
import type { Chore, Turn } from './chore.js';

/** What the platform, which is below this lib, keeps for a time. */

@Injectable()
export class ClearCounts implements Chore {
  readonly name = 'Sweeping what is kept for a time (limits)';
  readonly everyMs = 2_000;
  readonly sole = true;

  run({ sql }: Turn): Promise<void> {
    return clearCounts(sql);
  }
}

@Injectable()
export class BlotOutReasons implements Chore {
  readonly name = 'Sweeping what is kept for a time (reasons)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await blotOutReasons(sql, now);
  }
}
