import { Injectable } from '@nestjs/common';
import type { Chore, Turn } from '../upkeep/chore.js';
import { clearEnrolments } from './write-enrolments.js';
import { expireRequests } from './write-join-requests.js';

/** Links that are no good any more, and requests that nobody decided. */
@Injectable()
export class ClearEnrolments implements Chore {
  readonly name = 'Sweeping what is kept for a time (enrolments)';
  readonly everyMs = 5_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await clearEnrolments(sql);
    await expireRequests(sql, now);
  }
}
