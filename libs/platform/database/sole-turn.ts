import type { DataSource } from 'typeorm';
import { IDLE_IN_TRANSACTION_LIMIT } from './answering-client.js';
import { row, type Sql } from './sql.js';

/** Milliseconds; PostgreSQL takes a lock away only from who is silent for much longer. */
const KNOWN_FOR = 1_000;

/** A turn that no other process takes meanwhile. */
export interface SoleTurn {
  /** The transaction that holds the lock: what is written in it counts only if the lock was ours to the end. */
  readonly tx: Sql;
  /** Throws where the lock has been lost; asked before each part that writes elsewhere. */
  readonly stillOurs: () => Promise<void>;
}

/**
 * Runs `work` where no other process holds `lock`, and answers whether it did. The lock is the transaction's.
 * Who freezes with it, or whose host vanishes, is sent away by PostgreSQL after some seconds, and another
 * process takes over: set here as well as on the connection, because a pooler in between may have dropped
 * that setting.
 */
export function inSoleTurn(
  database: DataSource,
  lock: number,
  work: (turn: SoleTurn) => Promise<void>,
): Promise<boolean> {
  return database.manager.transaction(async (tx) => {
    const taken = await row<{ ours: boolean }>(
      tx,
      `SELECT pg_try_advisory_xact_lock($1::bigint) AS ours,
         set_config('idle_in_transaction_session_timeout', '${IDLE_IN_TRANSACTION_LIMIT}', true)`,
      [lock],
    );
    if (!taken?.ours) return false;
    let knownAt = performance.now();
    const stillOurs = async () => {
      if (performance.now() - knownAt < KNOWN_FOR) return;
      await row(tx, 'SELECT 1');
      knownAt = performance.now();
    };
    await work({ tx, stillOurs });
    return true;
  });
}
