import { concealCodes } from '../../dropoff/note/conceal-codes.js';
import type { EpochMs } from '../../geo/units.js';
import { redactCodes } from '../../order-records/redact-notes.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { redactMessages } from '../messages.js';
import { eraseDeliveries } from './erase-deliveries.js';
import { ENDED } from '../state-lists.js';

/** Deliveries looked at in one go; the next goes on. */
const AT_ONCE = 500;

interface Ended {
  readonly id: string;
  readonly orderId: string;
  readonly note: string | null;
  readonly residentNote: string | null;
  readonly accessCode: string | null;
  readonly eraseAtEnd: boolean;
}

/**
 * Blots out the codes of gates and doors of deliveries that are over: nobody has a way through them any more.
 * Those whose residents have asked for it are erased. Returns how many deliveries there were. Uses
 * deliveries_with_codes.
 */
export function endCodes(sql: Sql, now: EpochMs): Promise<number> {
  return inTransaction(sql, async (tx) => {
    const ended = await rows<Ended>(
      tx,
      `SELECT d.id, o.id AS "orderId", o.dropoff->>'note' AS note, o.resident_note AS "residentNote",
         o.access_code AS "accessCode", d.erase_at_end AS "eraseAtEnd"
       FROM deliveries d JOIN orders o ON o.id = d.order_id
       WHERE NOT d.codes_ended AND d.state IN (${ENDED})
       ORDER BY d.updated_at LIMIT ${AT_ONCE} FOR UPDATE OF d SKIP LOCKED`,
    );
    if (ended.length === 0) return 0;
    const toErase = ended.filter(({ eraseAtEnd }) => eraseAtEnd);
    await blotOutNotes(tx, ended);
    await blotOutMessages(tx, ended);
    await rows(tx, 'UPDATE deliveries SET codes_ended = true WHERE id = ANY($1::uuid[])', [
      ended.map(({ id }) => id),
    ]);
    await eraseDeliveries(
      tx,
      toErase.map(({ id }) => id),
      now,
    );
    return ended.length;
  });
}

const codesOf = ({ accessCode }: Ended): string[] => accessCode?.split(', ') ?? [];

async function blotOutNotes(tx: Sql, ended: readonly Ended[]): Promise<void> {
  const changed = ended
    .map((one) => ({
      ...one,
      newNote: one.note && concealCodes(one.note, codesOf(one)),
      newResidentNote: one.residentNote && concealCodes(one.residentNote, codesOf(one)),
    }))
    .filter(
      ({ accessCode, note, newNote, residentNote, newResidentNote }) =>
        accessCode !== null || note !== newNote || residentNote !== newResidentNote,
    );
  await redactCodes(
    tx,
    changed.map(({ orderId, newNote, newResidentNote }) => ({
      orderId,
      note: newNote,
      residentNote: newResidentNote,
    })),
  );
}

async function blotOutMessages(tx: Sql, ended: readonly Ended[]): Promise<void> {
  const messages = await rows<{ id: string; deliveryId: string; text: string }>(
    tx,
    `SELECT id, delivery_id AS "deliveryId", text FROM messages WHERE delivery_id = ANY($1::uuid[])`,
    [ended.map(({ id }) => id)],
  );
  const codes = new Map(ended.map((one) => [one.id, codesOf(one)]));
  const changed = messages
    .map((message) => ({ ...message, blotted: concealCodes(message.text, codes.get(message.deliveryId)) }))
    .filter(({ text, blotted }) => text !== blotted);
  await redactMessages(
    tx,
    changed.map(({ id, blotted }) => ({ id, text: blotted })),
  );
}
