import { jsonTime } from '../../platform/database/sql-time.js';
import { SECRETS_OF_ENDPOINT } from '../../merchants/webhook-secrets.service.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { EndpointAnswer } from './endpoint-answers.js';

/** Who named an address: ops may name one of our own network. */
type NamedBy = 'ops' | 'merchant';

export interface NewEndpointRow {
  readonly id: string;
  readonly merchantId: string;
  readonly main: boolean;
  readonly name: string;
  readonly url: string;
  readonly namedBy: NamedBy;
  readonly types: readonly string[] | null;
}

/** For SQL: an endpoint as it is told, from webhook_endpoints e. */
export const ENDPOINT_VIEW = `e.id, e.main, e.name, e.url, e.types, e.created_at AS "createdAt", e.failures,
  e.failing_since AS "failingSince",
  CASE WHEN e.failures > 0 AND e.left_alone_until > now() THEN e.left_alone_until END AS "leftAloneUntil",
  CASE WHEN e.off_because IS NOT NULL
    THEN jsonb_build_object('because', e.off_because, 'at', ${jsonTime('e.off_at')}) END AS off,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('createdAt', ${jsonTime('s.created_at')}, 'endsAt', ${jsonTime('s.ends_at')})
     ORDER BY s.created_at DESC, s.id DESC), '[]')
   FROM webhook_secrets s WHERE ${SECRETS_OF_ENDPOINT}) AS secrets`;

export async function insertEndpoint(tx: Sql, endpoint: NewEndpointRow): Promise<void> {
  const { id, merchantId, main, name, url, namedBy, types } = endpoint;
  await rows(
    tx,
    `INSERT INTO webhook_endpoints (id, merchant_id, main, name, url, named_by, types)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, merchantId, main, name, url, namedBy, types],
  );
}

/** One change at a time to a merchant's endpoints; orders go on coming in. */
export async function lockEndpointsOf(tx: Sql, merchantId: string): Promise<void> {
  await rows(tx, 'SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [merchantId]);
}

/** Two endpoints with one address would be told everything twice. */
export async function refuseKnown(
  tx: Sql,
  { merchantId, url, besides }: { merchantId: string; url: string; besides?: string },
): Promise<void> {
  const known = await row<{ id: string }>(
    tx,
    'SELECT id FROM webhook_endpoints WHERE merchant_id = $1 AND url = $2 AND id IS DISTINCT FROM $3',
    [merchantId, url, besides ?? null],
  );
  if (!known) return;
  throw new Problem(409, 'ENDPOINT_EXISTS', 'There is an endpoint with this address already.', {
    endpointId: known.id,
  });
}

/** Locked, so that a change is made of what is there now. */
export function lockEndpoint(tx: Sql, merchantId: string, id: string): Promise<LockedEndpoint | undefined> {
  return row<LockedEndpoint>(
    tx,
    `SELECT id, main, name, url, named_by AS "namedBy", types, off_because AS "offBecause"
     FROM webhook_endpoints WHERE id = $1 AND merchant_id = $2 FOR UPDATE`,
    [id, merchantId],
  );
}

export interface LockedEndpoint {
  readonly id: string;
  readonly main: boolean;
  readonly name: string;
  readonly url: string;
  readonly namedBy: NamedBy;
  readonly types: readonly string[] | null;
  readonly offBecause: string | null;
}

export async function updateEndpoint(tx: Sql, endpoint: Omit<LockedEndpoint, 'main' | 'offBecause'>) {
  const { id, name, url, namedBy, types } = endpoint;
  await rows(
    tx,
    'UPDATE webhook_endpoints SET name = $2, url = $3, named_by = $4, types = $5 WHERE id = $1',
    [id, name, url, namedBy, types],
  );
}

/** On, and with a clean slate. */
export async function switchOn(tx: Sql, id: string): Promise<void> {
  await rows(
    tx,
    `UPDATE webhook_endpoints SET off_because = NULL, off_at = NULL, failures = 0, failing_since = NULL,
       left_alone_until = now() WHERE id = $1`,
    [id],
  );
}

/** What waited to be sent is given up; it can be replayed. Answers whether it was on. */
export async function switchOff(tx: Sql, id: string, because: 'merchant' | 'gone'): Promise<boolean> {
  const off = await rows(
    tx,
    `UPDATE webhook_endpoints SET off_because = $2, off_at = now() WHERE id = $1 AND off_because IS NULL
     RETURNING id`,
    [id, because],
  );
  await giveUpPending(tx, id, 'The endpoint is switched off');
  return off.length > 0;
}

export async function deleteEndpoint(tx: Sql, id: string): Promise<void> {
  await rows(tx, 'DELETE FROM webhook_endpoints WHERE id = $1', [id]);
  await giveUpPending(tx, id, 'The endpoint was taken away');
}

/** Uses webhook_messages_due_at. */
async function giveUpPending(tx: Sql, endpointId: string, error: string): Promise<void> {
  await rows(
    tx,
    `UPDATE webhook_messages SET state = 'given_up', last_error = $2 WHERE endpoint_id = $1 AND state = 'pending'`,
    [endpointId, error],
  );
}

export function endpointOf(sql: Sql, merchantId: string, id: string): Promise<EndpointAnswer | undefined> {
  return row<EndpointAnswer>(
    sql,
    `SELECT ${ENDPOINT_VIEW} FROM webhook_endpoints e WHERE e.id = $1 AND e.merchant_id = $2`,
    [id, merchantId],
  );
}
