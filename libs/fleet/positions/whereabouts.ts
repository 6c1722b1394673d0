import type { Carrier } from '../carrier.entity.js';
import type { JudgedPosition, Whereabouts } from './judge-position.js';
import { epochMs, metres } from '../../geo/units.js';

/** What a carrier's row says of where it is. */
export type PositionColumns = Pick<Carrier, 'lat' | 'lng' | 'locatedAt' | 'accuracy' | 'doubtedPosition'>;

export function whereaboutsOf({
  lat,
  lng,
  locatedAt,
  accuracy,
  doubtedPosition,
}: PositionColumns): Whereabouts {
  const located = lat !== null && lng !== null && locatedAt !== null;
  return {
    ...(located && {
      last: {
        location: { lat, lng },
        at: epochMs(locatedAt),
        ...(accuracy !== null && { accuracy: metres(accuracy) }),
      },
    }),
    ...(doubtedPosition && { doubted: doubtedPosition }),
  };
}

export function columnsOf({ last, doubted }: Pick<JudgedPosition, 'last' | 'doubted'>): PositionColumns {
  return {
    lat: last?.location.lat ?? null,
    lng: last?.location.lng ?? null,
    locatedAt: last ? new Date(last.at) : null,
    accuracy: last?.accuracy ?? null,
    doubtedPosition: doubted ?? null,
  };
}
