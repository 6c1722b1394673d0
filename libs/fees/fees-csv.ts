import { toCsv, type CsvColumn } from '../platform/text/csv.js';
import { FEE_PARTS } from '../tariffs/fee-of.js';
import type { FeeStatement } from './fee-answers.js';

type Entry = FeeStatement['entries'][number];
type PartName = (typeof FEE_PARTS)[number];

const partOf = (entry: Entry, name: PartName) => entry.fee?.parts.find(({ part }) => part === name);

const COLUMNS: readonly CsvColumn<Entry>[] = [
  ['at', ({ at }) => new Date(at).toISOString()],
  ['kind', ({ kind }) => kind],
  ['orderId', ({ orderId }) => orderId],
  ['externalId', ({ externalId }) => externalId],
  ['cause', ({ cause }) => cause],
  ['reference', ({ reference }) => reference],
  ['metres', (entry) => partOf(entry, 'distance')?.quantity],
  ['grams', (entry) => partOf(entry, 'weight')?.quantity],
  ['floorsOnFoot', (entry) => partOf(entry, 'floors')?.quantity],
  ...FEE_PARTS.map((part): CsvColumn<Entry> => [`fee.${part}`, (entry) => partOf(entry, part)?.amount]),
  ['amount', ({ amount }) => amount],
];

/** A row an entry, amounts in hundredths. */
export const feesCsv = ({ entries }: FeeStatement): string => toCsv(entries, COLUMNS);
