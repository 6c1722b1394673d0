import type { Location } from '../geo/location.js';
import type { FieldError } from '../platform/http/problem.js';
import type { KnownGround } from './known-ground.js';
import type { Assigned, KeptRow } from './rows.js';

/**
 * Rows of a unit are written together; units are settled in the order of their names: zones, compounds,
 * stores, people.
 */
const unitOf = {
  zone: (ref: string) => `1 zone ${ref}`,
  compound: (ref: string) => `2 compound ${ref}`,
  store: (merchant: string, id: string) => `3 store ${merchant} ${id}`,
  carrier: (kind: string, id: string) => `4 ${kind} ${id}`,
};

export const refOfCompound = (unit: string): string | undefined =>
  unit.startsWith('2 compound ') ? unit.slice('2 compound '.length) : undefined;

/** What a row belongs to: by what it names, or else by where it lies. */
export function assignRow(row: KeptRow, ground: KnownGround): Assigned {
  switch (row.kind) {
    case 'zone':
      return assigned(row, unitOf.zone(row.externalId));
    case 'compound':
      return toZone(row, ground);
    case 'store':
      return assigned(row, unitOf.store(row.data.merchant ?? '', row.externalId));
    case 'rider':
    case 'volunteer':
      return assigned(row, unitOf.carrier(row.kind, row.externalId));
    default:
      return toCompound(row, ground);
  }
}

function toZone(row: KeptRow, ground: KnownGround): Assigned {
  const { data } = row;
  const zone = data.zone ?? (data.location && ground.zoneAt(data.location));
  const unit = unitOf.compound(row.externalId);
  if (zone !== undefined || !data.location) return assigned(row, unit, { zone });
  const swapped = ground.zoneAt(turned(data.location));
  const fault = swapped === undefined ? [] : [swappedIn('zone', swapped)];
  return assigned(row, unit, {}, fault);
}

function toCompound(row: KeptRow, ground: KnownGround): Assigned {
  const { data, kind } = row;
  const at = (place: Location) => (kind === 'gate' ? ground.compoundOfGate(place) : ground.compoundAt(place));
  const ref = data.compound ?? (data.location && at(data.location));
  if (ref !== undefined) return assigned(row, unitOf.compound(ref));
  const swapped = data.location && at(turned(data.location));
  const fault: FieldError =
    swapped === undefined
      ? { field: 'compound', message: 'lies in no compound that is drawn: name it by `compound`' }
      : swappedIn('compound', swapped);
  return assigned(row, unitOf.compound(''), {}, [fault]);
}

const turned = ({ lat, lng }: Location): Location => ({ lat: lng, lng: lat });

const swappedIn = (what: string, ref: string): FieldError => ({
  field: 'location',
  message: `lies in no ${what}; with latitude and longitude swapped it lies in ${ref}`,
});

const assigned = (
  { number, data, errors, warnings }: KeptRow,
  unit: string,
  told: KeptRow['data'] = {},
  faults: readonly FieldError[] = [],
): Assigned => ({
  number,
  unit,
  data: { ...data, ...told },
  errors: [...errors.filter(isOfFile), ...faults],
  warnings,
});

/** What was said of it before, by other tables, is found anew. */
const isOfFile = ({ message }: FieldError): boolean => !message.startsWith('lies in no ');
