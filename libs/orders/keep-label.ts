import type { CompiledNote, Wishes } from '../dropoff/drop-policy.js';
import { anonymousWords } from '../dropoff/note/anonymous-words.js';
import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** What the resident has said is right, for a reader to learn from; nothing that could tell whose it was. */
export async function keepLabel(
  tx: Sql,
  { note, wishes }: { readonly note?: string; readonly wishes: Wishes },
  { policy }: CompiledNote,
  now: EpochMs,
): Promise<void> {
  if (!note?.trim()) return;
  const labels = { ...wishes, ...(policy.fallback && { fallback: policy.fallback }) };
  await rows(tx, 'INSERT INTO note_labels (id, words, labels, at) VALUES ($1, $2, $3, $4)', [
    newId(),
    anonymousWords(note),
    JSON.stringify(labels),
    sqlTime(now),
  ]);
}
