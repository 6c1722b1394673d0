import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { VerifiedCall } from '../../shop-adapters/stock-adapter.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A verified call of a shop that is to be worked in. */
export interface OpenCall {
  readonly callId: string;
  readonly at: Date;
  readonly body: string;
}

/** Keeps a call; false for one that is known: it counts once. */
export async function keepCall(
  sql: Sql,
  sourceId: string,
  { id, at }: VerifiedCall,
  body: string,
): Promise<boolean> {
  const kept = await row(
    sql,
    `INSERT INTO stock_calls (source_id, call_id, at, body, received_at) VALUES ($1, $2, $3, $4, clock_timestamp())
     ON CONFLICT DO NOTHING RETURNING 1`,
    [sourceId, id, sqlTime(at), body],
  );
  return kept !== undefined;
}

/** Uses stock_calls_open. */
export async function openCalls(sql: Sql, sourceId: string, limit: number): Promise<OpenCall[]> {
  return rows<OpenCall>(
    sql,
    `SELECT call_id AS "callId", at, body FROM stock_calls WHERE source_id = $1 AND done_at IS NULL
     ORDER BY received_at, call_id LIMIT ${limit}`,
    [sourceId],
  );
}

/** Counts an answer that makes no sense; how many there were by now. */
export async function countGarbled(sql: Sql, sourceId: string, callId: string): Promise<number> {
  const counted = await row<{ garbled: number }>(
    sql,
    'UPDATE stock_calls SET garbled = garbled + 1 WHERE source_id = $1 AND call_id = $2 RETURNING garbled',
    [sourceId, callId],
  );
  return counted?.garbled ?? 0;
}

export async function closeCalls(sql: Sql, sourceId: string, callIds: readonly string[]): Promise<void> {
  await rows(
    sql,
    'UPDATE stock_calls SET done_at = clock_timestamp() WHERE source_id = $1 AND call_id = ANY($2::text[])',
    [sourceId, callIds],
  );
}
