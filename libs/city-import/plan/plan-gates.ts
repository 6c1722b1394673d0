import { distance, type Location } from '../../geo/location.js';
import type { Gate } from '../../places/compound.entity.js';
import { namedId } from '../../platform/ids.js';
import type { KeptRow, Settled } from '../rows.js';
import { farFromMiddle } from './far-from-middle.js';
import { gateName } from './gate-name.js';
import { changedFields, refused, settled } from './outcome-of.js';

const MOST_GATES = 50;
/** Metres within which two gates without an id are the same. */
const SAME_PLACE = 2;

export interface PlannedGates {
  readonly gates: readonly Gate[];
  readonly settled: readonly Settled[];
}

/** Gates of rows into those that there are: by their id, or else by their place. */
export function planGates(
  middle: Location,
  existing: readonly Gate[],
  gateRows: readonly KeptRow[],
): PlannedGates {
  const gates = [...existing];
  const done = gateRows.map((row): Settled => {
    const location = row.data.location as Location;
    const far = farFromMiddle(middle, location);
    if (far) return refused(row, far);
    const at = gates.findIndex((gate) => isSame(gate, row, location));
    if (at < 0 && gates.length >= MOST_GATES)
      return refused(row, { field: 'compound', message: `has ${MOST_GATES} gates already` });
    const before = gates[at];
    const next = nextGate(row, before, () =>
      gateName(
        middle,
        location,
        gates.map(({ name }) => name),
      ),
    );
    const changes = changedFields<Gate>(before ?? {}, next).filter((name) => name !== 'id');
    if (before) gates[at] = next;
    else gates.push(next);
    return settled(row, { outcome: !before ? 'create' : changes.length > 0 ? 'change' : 'same', changes });
  });
  return { gates, settled: done };
}

const isSame = (gate: Gate, { externalId }: KeptRow, location: Location): boolean =>
  externalId !== '' ? gate.externalId === externalId : distance(gate.location, location) <= SAME_PLACE;

function nextGate({ externalId, data }: KeptRow, before: Gate | undefined, called: () => Gate['name']): Gate {
  const id = externalId || before?.externalId;
  return {
    id: before?.id ?? namedId('gate'),
    ...(id && { externalId: id }),
    name: data.name ?? before?.name ?? called(),
    location: data.location as Location,
  };
}
