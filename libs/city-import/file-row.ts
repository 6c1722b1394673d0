import type { Wishes } from '../dropoff/drop-policy.js';
import type { Area, Ring } from '../geo/area.js';
import type { Location } from '../geo/location.js';
import type { Vehicle } from '../geo/travel-times.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { DropPointKind } from '../places/drop-point.entity.js';
import type { AccessState } from '../places/zone.entity.js';
import type { ZoneRuleSettings } from '../places/zone-rules.js';
import type { FieldError } from '../platform/http/problem.js';

export const FEATURE_KINDS = ['zone', 'compound', 'gate', 'building', 'entrance', 'drop_point'] as const;
export const ROW_KINDS = [...FEATURE_KINDS, 'store', 'rider', 'volunteer'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export type RowKind = (typeof ROW_KINDS)[number];

/** What the lines of a CSV file may be. */
export const CSV_ROWS = ['stores', 'riders', 'volunteers', 'buildings'] as const;
export type CsvRows = (typeof CSV_ROWS)[number];

/** What a row tells, whatever it is of; what it does not tell is absent. */
export interface RowData {
  readonly name?: BilingualName;
  readonly location?: Location;
  readonly area?: Area;
  /** The outer ring of a building, to find its entrances by. */
  readonly footprint?: Ring;
  /** External ids, or ids of ours, of what it belongs to. */
  readonly zone?: string;
  readonly compound?: string;
  readonly gate?: string;
  readonly merchant?: string;
  readonly state?: AccessState;
  readonly rules?: ZoneRuleSettings;
  readonly dropWishes?: Wishes;
  /** Of a building, or of the staircase behind an entrance. */
  readonly number?: string;
  readonly floors?: number;
  readonly lift?: boolean;
  readonly main?: boolean;
  readonly dropPoint?: DropPointKind;
  readonly places?: number;
  readonly preparationSeconds?: number;
  readonly pickers?: number;
  readonly vehicle?: Vehicle;
  readonly bags?: number;
  readonly weightGrams?: number;
  readonly coldBox?: boolean;
}

/** One feature or line of a file, as far as it can be told from it alone. */
export interface FileRow {
  readonly number: number;
  readonly kind: RowKind;
  /** '' where it has none, and is known by what it tells. */
  readonly externalId: string;
  readonly name: string;
  readonly data: RowData;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
}

/** What a row turns out to be: what becomes of it, and why. */
export const OUTCOMES = ['create', 'change', 'same', 'refuse'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The file cannot be read as what it is said to be. */
export class UnreadableFile extends Error {}
