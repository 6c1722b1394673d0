import { z } from 'zod';
import { SHIFT_STATES } from '../../../libs/fleet/carrier.entity.js';
import type { ShiftNow } from '../../../libs/fleet/shifts.service.js';
import type { EpochMs } from '../../../libs/geo/units.js';
import { bar, toBarAnswer } from '../openapi/bar.js';
import { instant, location } from '../openapi/terms.js';
import { preferences } from './preferences.js';

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
    locatedAt: instant.nullable().describe('When you were there.'),
    accuracy: z.number().nullable().describe('Metres, as your phone reckons.'),
    capacity: z.object({ bags: z.int(), weightGrams: z.int(), coldBox: z.boolean() }),
    preferences,
    attestation: z
      .object({ passed: z.boolean(), until: instant.describe('It counts for so long.') })
      .nullable()
      .describe('The latest. What was measured is not kept.'),
    now: instant.describe('The service’s time, which `at` of steps and positions is in.'),
    noOffers: bar.optional(),
  })
  .meta({ title: 'ShiftAnswer' });

export function toShiftAnswer({ carrier, health: { attestation }, bar: why }: ShiftNow, now: EpochMs) {
  const {
    id,
    name,
    kind,
    zoneId,
    compoundId,
    shiftState,
    shiftEndsAt,
    vehicle,
    lat,
    lng,
    locatedAt,
    accuracy,
  } = carrier;
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
    locatedAt,
    accuracy,
    capacity: { bags: carrier.capacityBags, weightGrams: carrier.capacityGrams, coldBox: carrier.coldBox },
    preferences: carrier.preferences,
    attestation: attestation
      ? { passed: attestation.passed, until: new Date(attestation.until).toISOString() }
      : null,
    now: new Date(now).toISOString(),
    ...(why && { noOffers: toBarAnswer(why) }),
  };
}
