import { rows, type Sql } from '../platform/database/sql.js';
import { assignRow } from './assign-row.js';
import { ROW_KINDS, UnreadableFile, type FileRow } from './file-row.js';
import type { ImportTurn } from './import-turn.js';
import { readKnownGround, type KnownGround } from './known-ground.js';
import { overlapsOf } from './overlaps.js';
import { csvRows, LARGEST_TABLE } from './read/csv-lines.js';
import { geojsonFeatures } from './read/geojson-features.js';
import { readFeature } from './read/read-feature.js';
import {
  assignRows,
  insertRows,
  readParts,
  readRows,
  refuseDoubles,
  type Assigned,
  type KeptRow,
} from './rows.js';

/** Rows that are read, or settled into units, before others have the thread. */
const AT_ONCE = 250;
/** The largest city: 200 zones, 5,000 compounds, 100,000 buildings, and what is at their gates. */
const MOST_ROWS = 150_000;

/** Reads the file of an import into its rows. Begun anew, it begins at the beginning: the rows of before go. */
export async function readFile(sql: Sql, turn: ImportTurn, goOn: () => void): Promise<void> {
  const { id, format } = turn.record;
  await turn.write((tx) => rows(tx, 'DELETE FROM import_rows WHERE import_id = $1', [id]));
  const counted = { read: 0, kept: 0 };
  for await (const batch of format === 'csv' ? tableOf(sql, turn) : featuresOf(sql, turn)) {
    goOn();
    counted.read += batch.seen;
    counted.kept += batch.found.length;
    if (counted.kept > MOST_ROWS)
      throw new UnreadableFile(`It holds more than ${MOST_ROWS} rows: send it in parts`);
    await turn.write(async (tx) => {
      await insertRows(tx, id, batch.found);
      await noteRead(tx, id, counted);
    });
  }
  if (counted.kept === 0) throw new UnreadableFile('There is nothing in it that could be registered');
  await turn.write(async (tx) => {
    await refuseDoubles(tx, id);
    await rows(tx, 'DELETE FROM import_parts WHERE import_id = $1', [id]);
  });
}

const noteRead = (tx: Sql, id: string, { read, kept }: { readonly read: number; readonly kept: number }) =>
  rows(tx, 'UPDATE imports SET rows_read = $2, rows_ignored = $3 WHERE id = $1', [id, read, read - kept]);

interface Batch {
  readonly seen: number;
  readonly found: readonly FileRow[];
}

async function* featuresOf(sql: Sql, { record: { id, charset } }: ImportTurn): AsyncGenerator<Batch> {
  for await (const features of geojsonFeatures(readParts(sql, id), charset ?? undefined))
    for (let from = 0; from < features.length; from += AT_ONCE) {
      const part = features.slice(from, from + AT_ONCE);
      const found = part.flatMap(({ number, feature }) => readFeature(number, feature) ?? []);
      yield { seen: part.length, found };
    }
}

async function* tableOf(sql: Sql, { record: { id, rowsAre, charset } }: ImportTurn): AsyncGenerator<Batch> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of readParts(sql, id)) {
    bytes += part.length;
    if (bytes <= LARGEST_TABLE) parts.push(part);
  }
  if (bytes > LARGEST_TABLE) throw new UnreadableFile('The table is larger than 32 MB: send it in parts');
  const all = csvRows(Buffer.concat(parts), rowsAre ?? 'buildings', charset ?? undefined);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const found = all.slice(from, from + AT_ONCE);
    yield { seen: found.length, found };
  }
}

/** Finds for each row what it belongs to, by all that there is and the file itself. */
export async function assignAll(sql: Sql, turn: ImportTurn, goOn: () => void): Promise<KnownGround> {
  const { id } = turn.record;
  const ground = await readKnownGround(sql, id);
  for (let after = 0; ;) {
    const batch = await readRows(sql, id, { kinds: ROW_KINDS, after, limit: AT_ONCE });
    if (batch.length === 0) return ground;
    goOn();
    const assigned: Assigned[] = [];
    for (const row of batch) assigned.push(assignRow(await withOverlaps(sql, row, ground), ground));
    await turn.write((tx) => assignRows(tx, id, assigned));
    after = batch.at(-1)?.number ?? after;
  }
}

async function withOverlaps(sql: Sql, row: KeptRow, ground: KnownGround): Promise<KeptRow> {
  if (row.kind !== 'zone') return row;
  const isOverlap = ({ message }: { readonly message: string }) => message.startsWith('overlaps zone ');
  const told = row.warnings.filter((warning) => !isOverlap(warning));
  return { ...row, warnings: [...told, ...(await overlapsOf(sql, row, ground))].slice(0, 20) };
}
