import { buildingKey } from '../geo/doors/door-names.js';
import type { EpochMs } from '../geo/units.js';
import type { Building, Compound, Former, Gate } from './compound.entity.js';

type Places = Pick<Compound, 'gates' | 'buildings' | 'former'>;

/** Other buildings in the place of those that there were; which are no more, are kept as former ones. */
export function withBuildings<Of extends Places>(compound: Of, next: readonly Building[], now: EpochMs): Of {
  const kept = new Set(next.map(({ number }) => buildingKey(number)));
  const gone = compound.buildings.filter(({ number }) => !kept.has(buildingKey(number)));
  const former = compound.former.buildings.filter(({ number }) => !kept.has(buildingKey(number)));
  const buildings = [...former, ...gone.map((building) => ({ ...building, ...retiredAt(now) }))];
  return { ...compound, buildings: [...next], former: { ...compound.former, buildings } };
}

/** Without this gate, which is kept as a former one. */
export function withoutGate<Of extends Places>(compound: Of, gateId: string, now: EpochMs): Of {
  const isIt = ({ id }: Gate) => id === gateId;
  const gone = compound.gates.filter(isIt).map((gate) => ({ ...gate, ...retiredAt(now) }));
  const former: Former = { ...compound.former, gates: [...compound.former.gates, ...gone] };
  return { ...compound, gates: compound.gates.filter((gate) => !isIt(gate)), former };
}

const retiredAt = (now: EpochMs) => ({ retiredAt: new Date(now).toISOString() });
