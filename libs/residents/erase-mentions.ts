import { rows, type Sql } from '../platform/database/sql.js';
import { withoutPhone } from './phone.js';

/** Texts of other people's orders in which somebody's number may be written, by table. */
const NOTES = [`dropoff->>'note'`, 'resident_note', 'drop_policy::text', 'accepted_policy::text'] as const;
/** What is written there in digits and signs, as digits alone: enough to find it by. */
const digitsOf = (text: string): string =>
  `translate(${text}, '０１２３４５６７８９ -().·/－', '0123456789')`;

interface NoteRow {
  readonly id: string;
  readonly note: string | null;
  readonly residentNote: string | null;
  readonly policy: string;
  readonly accepted: string | null;
}

/**
 * Takes a number out of the notes and messages of other people, who wrote it for the rider to call. Reads what has not been
 * erased yet, which is bounded by its time, and returns how many texts had it.
 */
export async function eraseMentions(tx: Sql, plain: string): Promise<number> {
  return (await eraseFromNotes(tx, plain)) + (await eraseFromMessages(tx, plain));
}

async function eraseFromNotes(tx: Sql, plain: string): Promise<number> {
  const found = await rows<NoteRow>(
    tx,
    `SELECT id, dropoff->>'note' AS note, resident_note AS "residentNote", drop_policy::text AS policy,
       accepted_policy::text AS accepted
     FROM orders WHERE dropoff ? 'contact' AND (${NOTES.map((text) => `strpos(${digitsOf(text)}, $1) > 0`).join(' OR ')})
     ORDER BY id FOR UPDATE`,
    [plain],
  );
  for (const { id, note, residentNote, policy, accepted } of found)
    await rows(
      tx,
      `UPDATE orders SET dropoff = CASE WHEN $2::text IS NULL THEN dropoff
           ELSE dropoff || jsonb_build_object('note', $2::text) END,
         resident_note = $3, drop_policy = $4, accepted_policy = $5 WHERE id = $1`,
      [id, ...[note, residentNote, policy, accepted].map((text) => text && withoutPhone(text, plain))],
    );
  return found.length;
}

async function eraseFromMessages(tx: Sql, plain: string): Promise<number> {
  const found = await rows<{ id: string; text: string }>(
    tx,
    `SELECT id, text FROM messages WHERE strpos(${digitsOf('text')}, $1) > 0 ORDER BY id FOR UPDATE`,
    [plain],
  );
  for (const { id, text } of found)
    await rows(tx, 'UPDATE messages SET text = $2 WHERE id = $1', [id, withoutPhone(text, plain)]);
  return found.length;
}
