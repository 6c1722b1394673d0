import type { PhoneNumber } from '../contact/phone-number.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { digitsOfPhone, withoutPhone } from './without-phone.js';

/** Texts of other people's orders in which somebody's number may be written. */
const NOTES = ["dropoff->>'note'", 'resident_note', 'drop_policy::text', 'accepted_policy::text'] as const;
/** A text's digits alone, of the scripts and numerals that people write numbers in: whether $1 may stand in it. */
const mayHold = (text: string): string =>
  `strpos(regexp_replace(translate(${text}, '０１２３４５６７８９零一二三四五六七八九〇幺٠١٢٣٤٥٦٧٨٩',
     '01234567890123456789010123456789'), '[^0-9]', '', 'g'), $1) > 0`;

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
export async function eraseMentions(tx: Sql, phone: PhoneNumber): Promise<number> {
  return (await eraseFromNotes(tx, phone)) + (await eraseFromMessages(tx, phone));
}

async function eraseFromNotes(tx: Sql, phone: PhoneNumber): Promise<number> {
  const found = await rows<NoteRow>(
    tx,
    `SELECT id, dropoff->>'note' AS note, resident_note AS "residentNote", drop_policy::text AS policy,
       accepted_policy::text AS accepted
     FROM orders WHERE dropoff ? 'contact' AND (${NOTES.map(mayHold).join(' OR ')})
     ORDER BY id FOR UPDATE`,
    [digitsOfPhone(phone)],
  );
  for (const { id, note, residentNote, policy, accepted } of found)
    await rows(
      tx,
      `UPDATE orders SET dropoff = CASE WHEN $2::text IS NULL THEN dropoff
           ELSE dropoff || jsonb_build_object('note', $2::text) END,
         resident_note = $3, drop_policy = $4, accepted_policy = $5 WHERE id = $1`,
      [id, ...[note, residentNote, policy, accepted].map((text) => text && withoutPhone(text, phone))],
    );
  return found.length;
}

async function eraseFromMessages(tx: Sql, phone: PhoneNumber): Promise<number> {
  const found = await rows<{ id: string; text: string }>(
    tx,
    `SELECT id, text FROM messages WHERE ${mayHold('text')} ORDER BY id FOR UPDATE`,
    [digitsOfPhone(phone)],
  );
  for (const { id, text } of found)
    await rows(tx, 'UPDATE messages SET text = $2 WHERE id = $1', [id, withoutPhone(text, phone)]);
  return found.length;
}
