import { z } from 'zod';
import { CARRIER_KINDS, type Vehicle } from '../dispatch/round.js';
import { VEHICLES } from '../geo/travel-times.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { SHIFT_STATES, type Carrier } from './carrier.entity.js';
import type { Capacity } from './registered-capacity.js';

/** A carrier as ops has registered it. */
export const registeredCarrier = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    kind: z.enum(CARRIER_KINDS),
    name: z.string(),
    zoneId: z.string(),
    compoundId: z.string().nullable(),
    vehicle: z.enum(VEHICLES),
    capacity: z.object({ bags: z.int(), weightGrams: z.int(), coldBox: z.boolean() }),
    shiftState: z.enum(SHIFT_STATES),
    retiredAt: instant.nullable().describe('Since when it starts no shift any more.'),
  })
  .meta({ title: 'RegisteredCarrier' });
export type RegisteredCarrier = AnswerOf<typeof registeredCarrier>;

export const registeredCarriers = z
  .object({ carriers: z.array(registeredCarrier), nextCursor: z.string().optional() })
  .meta({ title: 'RegisteredCarriers' });
export type RegisteredCarriers = AnswerOf<typeof registeredCarriers>;

/** What is not named stays as it is. */
export interface CarrierChange {
  readonly externalId?: string | null;
  readonly name?: string;
  readonly phone?: string;
  readonly zoneId?: string;
  readonly compoundId?: string;
  readonly vehicle?: Vehicle;
  readonly capacity?: Partial<Capacity>;
}

export const capacityOf = (carrier: Carrier): Capacity =>
  carrier.registeredCapacity ?? {
    bags: carrier.capacityBags,
    weightGrams: carrier.capacityGrams,
    coldBox: carrier.coldBox,
  };

export function toRegisteredCarrier(carrier: Carrier): RegisteredCarrier {
  const { id, externalId, kind, name, zoneId, compoundId, vehicle, shiftState, retiredAt } = carrier;
  const capacity = capacityOf(carrier);
  return { id, externalId, kind, name, zoneId, compoundId, vehicle, capacity, shiftState, retiredAt };
}
