import { Injectable } from '@nestjs/common';
import { rows } from '../platform/database/sql.js';
import type { Chore, Turn } from '../upkeep/chore.js';

/** Real time, as all of webhooks is: a merchant that missed one looks for it within days. */
const KEPT = '7 days';
/** Messages deleted at one look; the next goes on. */
const AT_ONCE = 2_000;

/** Deletes messages that were sent or given up so long ago. Uses webhook_messages_settled. */
@Injectable()
export class ClearSettledMessages implements Chore {
  readonly name = 'Sweeping what is kept for a time (webhooks)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql }: Turn): Promise<void> {
    await rows(
      sql,
      `DELETE FROM webhook_messages WHERE id IN (
         SELECT id FROM webhook_messages WHERE state <> 'pending' AND created_at < now() - interval '${KEPT}'
         ORDER BY created_at LIMIT ${AT_ONCE})`,
    );
  }
}
