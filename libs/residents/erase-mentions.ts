import type { PhoneNumber } from '../contact/phone-number.js';
import { redactIncident } from '../deliveries/incidents/write-incidents.js';
import { redactMessages } from '../deliveries/messages.js';
import { redactOrder } from '../order-records/redact-notes.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { digitsOfPhone, withoutPhone } from './without-phone.js';

/**
 * Whether the digits $1 may stand in a text, in the scripts and numerals that people write numbers in and
 * with what they part them by. By `translate` alone, which is twenty times as fast as a regular expression.
 */
const mayHold = (text: string): string =>
  `strpos(translate(${text}, '０１２３４５６７８９零一二三四五六七八九〇幺٠١٢٣٤٥٦٧٨٩ -().·/－–—\u200B\u00A0',
     '01234567890123456789010123456789'), $1) > 0`;
/** What stands in a drop policy stood in one of these. */
const NOTES = `${mayHold(`dropoff->>'note'`)} OR ${mayHold('resident_note')}`;

interface NoteRow {
  readonly id: string;
  readonly note: string | null;
  readonly residentNote: string | null;
  readonly policy: string;
  readonly accepted: string | null;
}

/**
 * Takes a number out of the notes and messages of other people, who wrote it for the rider to call, and of
 * what carriers reported. Reads what has not been erased yet, which is bounded by its time, and returns how
 * many texts had it.
 */
export async function eraseMentions(tx: Sql, phone: PhoneNumber): Promise<number> {
  return (
    (await eraseFromNotes(tx, phone)) +
    (await eraseFromMessages(tx, phone)) +
    (await eraseFromIncidents(tx, phone))
  );
}

async function eraseFromNotes(tx: Sql, phone: PhoneNumber): Promise<number> {
  const found = await rows<NoteRow>(
    tx,
    `SELECT id, dropoff->>'note' AS note, resident_note AS "residentNote", drop_policy::text AS policy,
       accepted_policy::text AS accepted
     FROM orders WHERE dropoff ? 'contact' AND (${NOTES})
     ORDER BY id FOR UPDATE`,
    [digitsOfPhone(phone)],
  );
  const cleaned = <Words extends string | null>(text: Words) => (text ? withoutPhone(text, phone) : text);
  for (const { id, note, residentNote, policy, accepted } of found)
    await redactOrder(tx, {
      orderId: id,
      note: cleaned(note),
      residentNote: cleaned(residentNote),
      policy: withoutPhone(policy, phone),
      accepted: cleaned(accepted),
    });
  return found.length;
}

async function eraseFromMessages(tx: Sql, phone: PhoneNumber): Promise<number> {
  const found = await rows<{ id: string; text: string }>(
    tx,
    `SELECT id, text FROM messages WHERE ${mayHold('text')} ORDER BY id FOR UPDATE`,
    [digitsOfPhone(phone)],
  );
  await redactMessages(
    tx,
    found.map(({ id, text }) => ({ id, text: withoutPhone(text, phone) })),
  );
  return found.length;
}

async function eraseFromIncidents(tx: Sql, phone: PhoneNumber): Promise<number> {
  const found = await rows<{ id: string; text: string }>(
    tx,
    `SELECT id, text FROM incidents WHERE text IS NOT NULL AND ${mayHold('text')} ORDER BY id FOR UPDATE`,
    [digitsOfPhone(phone)],
  );
  for (const { id, text } of found) await redactIncident(tx, id, withoutPhone(text, phone));
  return found.length;
}
