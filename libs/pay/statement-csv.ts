import { toCsv, type CsvColumn } from '../platform/text/csv.js';
import { PAY_PARTS } from '../tariffs/pay-of.js';
import type { PayStatement } from './pay-answers.js';

type Entry = PayStatement['entries'][number];

const COLUMNS: readonly CsvColumn<Entry>[] = [
  ['day', ({ day }) => day],
  ['at', ({ at }) => new Date(at).toISOString()],
  ['kind', ({ kind }) => kind],
  ['zoneId', ({ zoneId }) => zoneId],
  ['assignmentId', ({ assignmentId }) => assignmentId],
  ['deliveryId', ({ deliveryId }) => deliveryId],
  ['outcome', ({ outcome }) => outcome],
  ['cause', ({ cause }) => cause],
  ['reference', ({ reference }) => reference],
  ['ruleId', ({ ruleId }) => ruleId],
  ['metres', ({ measures }) => measures?.metres],
  ['grams', ({ measures }) => measures?.grams],
  ['floorsOnFoot', ({ measures }) => measures?.floorsOnFoot],
  ['waitingSeconds', ({ measures }) => measures?.waitingSeconds],
  ...PAY_PARTS.map((part): CsvColumn<Entry> => [
    `pay.${part}`,
    ({ parts }) => parts?.find((one) => one.part === part)?.amount,
  ]),
  ['amount', ({ amount }) => amount],
];

/** A row an entry, amounts in hundredths. */
export const payCsv = ({ entries }: PayStatement): string => toCsv(entries, COLUMNS);
