import { rows, type Sql } from '../platform/database/sql.js';

/** An order's notes as they are to stand from now on; null where there is none. */
export interface RedactedNotes {
  readonly orderId: string;
  readonly note: string | null;
  readonly residentNote: string | null;
}

/** Takes codes away: the one that was read out of the notes, and those that still stand in them. */
export async function redactCodes(tx: Sql, changed: readonly RedactedNotes[]): Promise<void> {
  if (changed.length === 0) return;
  await rows(
    tx,
    `UPDATE orders o SET access_code = NULL, resident_note = c.resident_note,
       dropoff = CASE WHEN c.note IS NULL THEN dropoff ELSE dropoff || jsonb_build_object('note', c.note) END
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS c (id, note, resident_note) WHERE o.id = c.id`,
    [
      changed.map(({ orderId }) => orderId),
      changed.map(({ note }) => note),
      changed.map(({ residentNote }) => residentNote),
    ],
  );
}

/** Notes, and the policies made of them as JSON. */
export interface RedactedOrder extends RedactedNotes {
  readonly policy: string;
  readonly accepted: string | null;
}

export async function redactOrder(tx: Sql, { orderId, ...texts }: RedactedOrder): Promise<void> {
  await rows(
    tx,
    `UPDATE orders SET dropoff = CASE WHEN $2::text IS NULL THEN dropoff
         ELSE dropoff || jsonb_build_object('note', $2::text) END,
       resident_note = $3, drop_policy = $4, accepted_policy = $5 WHERE id = $1`,
    [orderId, texts.note, texts.residentNote, texts.policy, texts.accepted],
  );
}
