import { rows, type Sql } from '../database/sql.js';

/** Milliseconds between two looks: for keys that expire, and for news that was lost. */
const LOOKED_AT_EVERY = 5_000;

/** Whoever waits with a key, until it opens nothing any more. */
export interface WatchedKey {
  readonly ended: AbortSignal;
  close(): void;
}

/** Ends the streams and long polls of keys that are revoked or expire while they last. */
export class KeyWatch {
  private readonly watched = new Map<string, Set<AbortController>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly sql: Sql) {}

  watch(keyId: string): WatchedKey {
    const ended = new AbortController();
    const waiting = this.watched.get(keyId) ?? new Set();
    this.watched.set(keyId, waiting.add(ended));
    this.timer ??= setInterval(() => void this.look().catch(() => undefined), LOOKED_AT_EVERY).unref();
    return {
      ended: ended.signal,
      close: () => {
        waiting.delete(ended);
        if (waiting.size === 0 && this.watched.get(keyId) === waiting) this.watched.delete(keyId);
      },
    };
  }

  /** Looks at these keys, or at all that are watched. */
  async look(keyIds: Iterable<string> = this.watched.keys()): Promise<void> {
    const asked = [...keyIds].filter((id) => this.watched.has(id));
    if (asked.length === 0) return;
    const valid = await rows<{ id: string }>(
      this.sql,
      `SELECT t.id FROM access_tokens t
       LEFT JOIN people p ON p.id = coalesce(t.person_id, CASE WHEN t.party_kind = 'ops' THEN t.party_id END)
       WHERE t.id = ANY ($1::uuid[]) AND (t.expires_at IS NULL OR t.expires_at > clock_timestamp())
         AND p.switched_off_at IS NULL`,
      [asked],
    );
    const stays = new Set(valid.map(({ id }) => id));
    for (const id of asked) {
      if (stays.has(id)) continue;
      for (const ended of this.watched.get(id) ?? []) ended.abort();
      this.watched.delete(id);
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
