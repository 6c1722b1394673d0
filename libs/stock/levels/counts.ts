import type { EpochMs } from '../../geo/units.js';
import type { LevelUpdate } from '../level-update.js';

/** A count with its time. */
export type Count = LevelUpdate & { readonly asOf: EpochMs };

/**
 * One count an article, the latest (of two of one moment the one that was said last), in the order of locks.
 */
export function inOrder(told: readonly LevelUpdate[], now: EpochMs): Count[] {
  const latest = new Map<string, Count>();
  for (const update of told) {
    const count = { ...update, asOf: update.asOf ?? now };
    const other = latest.get(count.sku);
    if (!other || count.asOf >= other.asOf) latest.set(count.sku, count);
  }
  return [...latest.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** What a count may say of an article besides how many there are. */
interface Remark {
  readonly column: string;
  readonly type: string;
  /** What a level has of which this was never said. */
  readonly otherwise: string;
  readonly of: (count: Count) => unknown;
}

const REMARKS: readonly Remark[] = [
  {
    column: 'name',
    type: 'jsonb',
    otherwise: 'NULL',
    of: ({ name }) => (name ? JSON.stringify(name) : undefined),
  },
  { column: 'temperature', type: 'text', otherwise: "'ambient'", of: ({ temperature }) => temperature },
  { column: 'weight_grams', type: 'int', otherwise: '500', of: ({ weightGrams }) => weightGrams },
  { column: 'safety_stock', type: 'int', otherwise: '0', of: ({ safetyStock }) => safetyStock },
  { column: 'category', type: 'text', otherwise: 'NULL', of: ({ category }) => category },
  { column: 'price', type: 'int', otherwise: 'NULL', of: ({ price }) => price },
  { column: 'age_restricted', type: 'boolean', otherwise: 'false', of: ({ ageRestricted }) => ageRestricted },
];

/** Counts as a statement reads them: most say nothing but how many there are, and then nothing else is read. */
export interface CountsInSql {
  /** Rows of sku, on_hand, as_of and the remarks, in the order of locks. */
  readonly rows: string;
  /** Those that at least one of the counts makes; null in the rows of the others. */
  readonly remarks: readonly Remark[];
}

export interface ToldCounts extends CountsInSql {
  /** Of the statement, from $1 on. */
  readonly parameters: readonly unknown[];
}

/** `first` are the statement's own parameters; the articles come right after them. */
export function asTold(counts: readonly Count[], first: readonly unknown[]): ToldCounts {
  const remarks = REMARKS.filter(({ of }) => counts.some((count) => of(count) !== undefined));
  const columns = remarks.map(({ column }) => `, ${column}`).join('');
  const types = ['text', 'int', 'bigint', ...remarks.map(({ type }) => type)];
  const arrays = types.map((type, index) => `$${first.length + index + 1}::${type}[]`).join(', ');
  return {
    rows: `SELECT sku, on_hand, 'epoch'::timestamptz + ms * interval '1 ms' AS as_of${columns}
      FROM unnest(${arrays}) AS t (sku, on_hand, ms${columns}) ORDER BY sku`,
    remarks,
    parameters: [
      ...first,
      counts.map(({ sku }) => sku),
      counts.map(({ onHand }) => onHand),
      counts.map(({ asOf }) => asOf),
      ...remarks.map(({ of }) => counts.map((count) => of(count) ?? null)),
    ],
  };
}
