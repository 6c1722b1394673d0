/**
 * What each column of each table holds of people, and when that ends: docs/PRIVACY.md is held against this, a
 * spec finds any column that is not in here, and what ends with a resident's data is erased by the statements
 * made from it.
 */

/** Whose data it is. */
type Whose = 'resident' | 'carrier' | 'picker' | 'merchant' | 'ops' | 'person';

/** Each way in which personal data ends, in words for docs/PRIVACY.md. */
export const ENDINGS = {
  codes:
    'seconds after the delivery’s end: codes are blotted out of the texts, and the rest ends with the resident’s data',
  resident:
    '`residentDataKeptDays` of the zone (30) after the delivery’s end, or when the resident is erased',
  former: '2 h 15 min after the drop policy was changed, or with the resident’s data',
  unproven: 'a day after it came, where no proof uses it; else with the resident’s data',
  settled: '7 days after it was written, once it is sent or given up',
  words:
    '14 days where it is about a person, a year where it is about a place or a setting; the entry itself stays',
  health: '`healthKeptHours` of the zone (24) after it has ceased to count',
  off_shift: 'a day after the last position that was told, once the carrier is off shift',
  claim: 'with the claim on the cell; the row 30 days after the cell was reserved',
  carrier: 'when the carrier is erased',
  picker: 'when the picker is let go',
  round: 'two days after the round',
  party: 'when the party’s key is revoked, or the session ends',
  left: 'when the person is let go, or sooner by their own hand',
  challenge: 'when it is used, or five minutes after it was made',
  link: 'half an hour after it has ended',
  join: 'when the request is decided, or after seven days',
  stop: 'when the resident wants notices again',
  call: 'a day after the call was worked in',
  run: 'with the run, after 30 days',
  file: 'a week after the file came; of who is taken in or known already at once, as the carrier has it',
  quote: 'a day after the quote has expired, with its row',
  never: 'not: whoever acts for ops is named for as long as the audit log is kept',
} as const;
type Ending = keyof typeof ENDINGS;

export interface PersonalColumn {
  readonly of: Whose;
  readonly holds: string;
  /** Why it is kept until then. */
  readonly why: string;
  readonly ends: Ending;
  /** The SQL expression that takes its place where it ends with a resident's data and its row stays. */
  readonly becomes?: string;
}

export interface TableDeclaration {
  /** Columns that tell nothing of a person, parted by spaces. */
  readonly plain: string;
  readonly personal: Readonly<Record<string, PersonalColumn>>;
  /** Which rows are of the deliveries `$1`; for tables with columns that end with a resident's data. */
  readonly ofDeliveries?: string;
  /** With a resident's data the whole row goes, instead of single columns. */
  readonly rowGoes?: true;
}
