import { Injectable } from '@nestjs/common';
import { clearEndedSessions } from '../platform/auth/clear-ended-sessions.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { clearChallenges } from './passkey-challenges.js';
import { clearSignInLinks } from './sign-in-links.service.js';

/** What nobody can sign in with any more. */
@Injectable()
export class ClearSignIns implements Chore {
  readonly name = 'Sweeping what is kept for a time (sign-ins)';
  readonly everyMs = 60_000;
  readonly sole = true;

  async run({ sql }: Turn): Promise<void> {
    await clearChallenges(sql);
    await clearSignInLinks(sql);
    await clearEndedSessions(sql);
  }
}
