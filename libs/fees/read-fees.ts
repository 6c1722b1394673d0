import type { Span } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { Fee } from './fee-answer.js';
import type { FeeCorrectionAnswer, FeeStatement } from './fee-answers.js';
import { toFee } from './fixed-fee.js';

type Entry = FeeStatement['entries'][number];
type Nullable<Of> = { readonly [Field in keyof Of]-?: Of[Field] | null };
type EntryRow = Pick<Entry, 'id' | 'kind' | 'at' | 'amount'> &
  Nullable<Pick<Entry, 'orderId' | 'externalId' | 'cause' | 'reference'>> & { readonly fee: Fee | null };

export interface FeeTotals {
  readonly deliveries: number;
  readonly fees: number;
  readonly corrections: number;
}

const ENTRY = `id, kind, at, order_id AS "orderId", external_id AS "externalId", amount::float8 AS amount, fee, cause,
  reference`;

/** A page, oldest first; `after` is the id that the page before ended with. Uses fee_entries_of_merchant. */
export async function feeEntriesOf(
  sql: Sql,
  merchantId: string,
  span: Span,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Entry[]> {
  const found = await rows<EntryRow>(
    sql,
    `SELECT ${ENTRY} FROM fee_entries WHERE merchant_id = $1 AND at >= $2 AND at < $3
       AND ($4::uuid IS NULL OR (at, id) > (SELECT at, id FROM fee_entries WHERE id = $4 AND merchant_id = $1))
     ORDER BY at, id LIMIT $5`,
    [merchantId, sqlTime(span.from), sqlTime(span.until), after ?? null, limit],
  );
  return found.map(toEntry);
}

export async function feeTotalsOf(sql: Sql, merchantId: string, span: Span): Promise<FeeTotals> {
  return (await row<FeeTotals>(
    sql,
    `SELECT count(*) FILTER (WHERE kind = 'delivery')::int AS deliveries,
       coalesce(sum(amount) FILTER (WHERE kind = 'delivery'), 0)::float8 AS fees,
       coalesce(sum(amount) FILTER (WHERE kind = 'correction'), 0)::float8 AS corrections
     FROM fee_entries WHERE merchant_id = $1 AND at >= $2 AND at < $3`,
    [merchantId, sqlTime(span.from), sqlTime(span.until)],
  )) as FeeTotals;
}

/** A correction by its reference. Uses fee_entries_reference. */
export async function feeCorrectionOf(
  sql: Sql,
  merchantId: string,
  reference: string,
): Promise<FeeCorrectionAnswer | undefined> {
  const found = await row<EntryRow>(
    sql,
    `SELECT ${ENTRY} FROM fee_entries WHERE merchant_id = $1 AND reference = $2`,
    [merchantId, reference],
  );
  if (!found) return undefined;
  const { kind: _kind, fee: _fee, ...correction } = toEntry(found);
  return { merchantId, ...correction } as FeeCorrectionAnswer;
}

function toEntry({ id, kind, at, amount, orderId, externalId, fee, cause, reference }: EntryRow): Entry {
  return {
    ...{ id, kind, at, amount },
    ...(orderId && { orderId }),
    ...(externalId && { externalId }),
    ...(fee && { fee: toFee(fee) }),
    ...(cause && { cause }),
    ...(reference && { reference }),
  };
}
