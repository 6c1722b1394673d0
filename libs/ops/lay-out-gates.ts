import type { Compound, Gate } from '../places/compound.entity.js';
import type { DropPoint } from '../places/drop-point.entity.js';
import type { NewDropPoint } from '../places/write-places.js';
import { invalid, type FieldError } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import type { DropPointRequest, GateRequest } from './compound-request.js';

/** The gates of a compound once the request is carried out, and the drop points that it adds or changes. */
export interface GateLayout {
  readonly gates: Gate[];
  readonly dropPoints: readonly NewDropPoint[];
}

/** Gates and drop points with an id are changed, those without are added, all others stay. */
export function layOutGates(
  compound: Pick<Compound, 'id' | 'gates'>,
  existing: readonly DropPoint[],
  requests: readonly GateRequest[],
): GateLayout {
  refuseUnknown(compound.gates, existing, requests);
  const asked = requests.map((request) => ({ ...request, id: request.id ?? namedId('gate') }));
  const changed = new Map(asked.map((gate) => [gate.id, gateOf(gate)]));
  const kept = compound.gates.map((gate) => ({ ...gate, ...changed.get(gate.id) }));
  const known = new Set(compound.gates.map(({ id }) => id));
  return {
    gates: [...kept, ...[...changed.values()].filter(({ id }) => !known.has(id))],
    dropPoints: asked.flatMap((gate) =>
      gate.dropPoints.map((point) => dropPointAt(compound.id, gate, point)),
    ),
  };
}

const gateOf = ({ id, externalId, name, location }: GateRequest & { readonly id: string }): Gate => ({
  id,
  ...(externalId !== undefined && { externalId }),
  name,
  location,
});

function dropPointAt(
  compoundId: string,
  gate: GateRequest & { readonly id: string },
  { id, externalId, kind, name, location, places }: DropPointRequest,
): NewDropPoint {
  const { lat, lng } = location ?? gate.location;
  const point = {
    id: id ?? namedId('drop-point'),
    compoundId,
    gateId: gate.id,
    kind,
    name,
    lat,
    lng,
    places,
  };
  return { ...point, ...(externalId !== undefined && { externalId }) };
}

/** A drop point keeps its kind: bags lie there by it. */
function refuseUnknown(
  gates: readonly Gate[],
  existing: readonly DropPoint[],
  requests: readonly GateRequest[],
): void {
  const errors = requests.flatMap(({ id, dropPoints }, gate): FieldError[] => [
    ...(id === undefined || gates.some((one) => one.id === id)
      ? []
      : [{ field: `gates.${gate}.id`, message: 'is no gate of this compound' }]),
    ...dropPoints.flatMap((point, index) => {
      const known = existing.find((one) => one.id === point.id);
      if (point.id === undefined || known?.kind === point.kind) return [];
      const field = `gates.${gate}.dropPoints.${index}`;
      return known
        ? [{ field: `${field}.kind`, message: `stays ${known.kind}` }]
        : [{ field: `${field}.id`, message: 'is no drop point of this compound' }];
    }),
  ]);
  if (errors.length > 0) throw invalid(errors);
}
