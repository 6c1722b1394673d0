import { type EpochMs, epochMs } from '../../geo/units.js';
import { rows, type Sql } from '../database/sql.js';
import { sqlTime } from '../database/sql-time.js';

/** Milliseconds between two writings of one key. */
const A_MINUTE = 60_000;
/** Milliseconds between two looks at what is to be written. */
const LOOKED_AT_EVERY = 2_000;

/**
 * Keeps when each key was last used: in memory with each call, in its row at most once a minute, in real
 * time.
 */
export class LastUsed {
  private readonly used = new Map<string, EpochMs>();
  private readonly written = new Map<string, EpochMs>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly sql: Sql) {}

  note(keyId: string): void {
    this.used.set(keyId, epochMs(Date.now()));
    this.timer ??= setInterval(() => void this.write().catch(() => undefined), LOOKED_AT_EVERY).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write().catch(() => undefined);
  }

  private async write(): Promise<void> {
    const now = Date.now();
    for (const [id, at] of this.written) if (at <= now - A_MINUTE) this.written.delete(id);
    const due = [...this.used].filter(([id]) => !this.written.has(id));
    if (due.length === 0) return;
    // Noted as written first: another call meanwhile is for the next minute.
    for (const [id] of due) {
      this.used.delete(id);
      this.written.set(id, epochMs(now));
    }
    await writeLastUsed(this.sql, due);
  }
}

/** Another process may have written the same key within the minute, or be about to. */
async function writeLastUsed(sql: Sql, used: readonly (readonly [string, EpochMs])[]): Promise<void> {
  await rows(
    sql,
    `WITH due AS (
       SELECT t.id, used.at FROM access_tokens t
       JOIN unnest($1::uuid[], $2::timestamptz[]) AS used (id, at) ON used.id = t.id
       WHERE t.last_used_at IS NULL OR t.last_used_at <= used.at - interval '1 minute'
       ORDER BY t.id FOR NO KEY UPDATE OF t SKIP LOCKED)
     UPDATE access_tokens t SET last_used_at = due.at FROM due WHERE t.id = due.id`,
    [used.map(([id]) => id), used.map(([, at]) => sqlTime(at))],
  );
}
