import { rows, type Sql } from '../../platform/database/sql.js';
import type { AuditEntry, AuditPage } from './audit-answers.js';

export interface AuditFilter {
  /** `ops:ID`, or the id alone. */
  readonly actor?: string;
  readonly action?: string;
  readonly target?: string;
  /** From the first on, to before the second. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: number;
  readonly limit: number;
}

/**
 * What people at ops did, and what carriers wrote of their steps, newest first. Uses audit_log_by_actor,
 * audit_log_by_action, audit_log_by_target and audit_log_by_time.
 */
export async function readAudit(sql: Sql, filter: AuditFilter): Promise<AuditPage> {
  const { actor, action, target, from, to, cursor, limit } = filter;
  const found = await rows<AuditEntry>(
    sql,
    `SELECT a.id, a.actor, p.name AS "actorName", a.action, a.target, a.reason, a.detail, a.at
     FROM audit_log a LEFT JOIN people p ON p.id = split_part(a.actor, ':', 2)
     WHERE ($1::bigint IS NULL OR a.id < $1) AND ($3::text IS NULL OR a.actor IN ($3, 'ops:' || $3))
       AND ($4::text IS NULL OR a.action = $4) AND ($5::text IS NULL OR a.target = $5)
       AND ($6::timestamptz IS NULL OR a.at >= $6) AND ($7::timestamptz IS NULL OR a.at < $7)
     ORDER BY a.id DESC LIMIT $2`,
    [cursor ?? null, limit + 1, actor ?? null, action ?? null, target ?? null, from ?? null, to ?? null],
  );
  const entries = found.slice(0, limit);
  return { entries, ...(found.length > limit && { nextCursor: entries.at(-1)?.id }) };
}
