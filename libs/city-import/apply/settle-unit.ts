import type { Sql } from '../../platform/database/sql.js';
import { refOfCompound } from '../assign-row.js';
import { refused } from '../plan/outcome-of.js';
import type { KeptRow, Settled } from '../rows.js';
import { settleCarrier } from './settle-carrier.js';
import { settleCompound } from './settle-compound.js';
import { settleStore } from './settle-store.js';
import { settleZone } from './settle-zone.js';
import type { Settling } from './settling.js';

/** Settles the rows of one unit: what would become of them, or what does. */
export async function settleUnit(
  tx: Sql,
  unit: string,
  rows: readonly KeptRow[],
  settling: Settling,
): Promise<Settled[]> {
  const compound = refOfCompound(unit);
  if (compound === '') return rows.map((row) => refused(row));
  if (compound !== undefined) return settleCompound(tx, compound, rows, settling);
  const all: Settled[] = [];
  for (const row of rows) all.push(await settleOne(tx, row, settling));
  return all;
}

function settleOne(tx: Sql, row: KeptRow, settling: Settling): Promise<Settled> {
  if (row.kind === 'zone') return settleZone(tx, row, settling);
  return row.kind === 'store' ? settleStore(tx, row, settling) : settleCarrier(tx, row, settling);
}
