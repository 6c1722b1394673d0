import { z } from 'zod';
import { SHIFT_STATES, type Carrier } from '../../../libs/fleet/carrier.entity.js';
import { instant, location } from '../openapi/terms.js';

export const shiftAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['rider', 'volunteer']),
    zoneId: z.string(),
    compoundId: z.string().nullable(),
    vehicle: z.string(),
    state: z.enum(SHIFT_STATES),
    endsAt: instant.nullable(),
    location: location.nullable(),
    capacity: z.object({ bags: z.int(), weightGrams: z.int(), coldBox: z.boolean() }),
    attestedAt: instant.nullable(),
  })
  .meta({ title: 'ShiftAnswer' });

export function toShiftAnswer(carrier: Carrier) {
  const { id, name, kind, zoneId, compoundId, shiftState, shiftEndsAt, vehicle, lat, lng } = carrier;
  return {
    id,
    name,
    kind,
    zoneId,
    compoundId,
    vehicle,
    state: shiftState,
    endsAt: shiftEndsAt,
    location: lat === null || lng === null ? null : { lat, lng },
    capacity: { bags: carrier.capacityBags, weightGrams: carrier.capacityGrams, coldBox: carrier.coldBox },
    attestedAt: carrier.attestedAt,
  };
}
