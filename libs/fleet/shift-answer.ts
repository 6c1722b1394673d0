import { z } from 'zod';
import { CARRIER_KINDS } from '../dispatch/round.js';
import { VEHICLES } from '../geo/travel-times.js';
import type { EpochMs } from '../geo/units.js';
import { location } from '../places/location-schema.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { SHIFT_STATES } from './carrier.entity.js';
import { barAnswer, toBarAnswer } from './health/bar-answer.js';
import { preferences } from './preferences.js';
import type { ShiftNow } from './shifts.service.js';

/** A carrier with its shift, as it sees itself. */
export const shiftAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(CARRIER_KINDS),
    zoneId: z.string(),
    compoundId: z.string().nullable(),
    vehicle: z.enum(VEHICLES),
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
    noOffers: barAnswer.optional(),
  })
  .meta({ title: 'ShiftAnswer' });

export function toShiftAnswer(
  { carrier, health: { attestation }, bar }: ShiftNow,
  now: EpochMs,
): AnswerOf<typeof shiftAnswer> {
  const { id, name, kind, zoneId, compoundId, vehicle, lat, lng, locatedAt, accuracy } = carrier;
  return {
    id,
    name,
    kind,
    zoneId,
    compoundId,
    vehicle,
    state: carrier.shiftState,
    endsAt: carrier.shiftEndsAt,
    location: lat === null || lng === null ? null : { lat, lng },
    locatedAt,
    accuracy,
    capacity: { bags: carrier.capacityBags, weightGrams: carrier.capacityGrams, coldBox: carrier.coldBox },
    preferences: carrier.preferences,
    attestation: attestation ? { passed: attestation.passed, until: new Date(attestation.until) } : null,
    now: new Date(now),
    ...(bar && { noOffers: toBarAnswer(bar) }),
  };
}
