import { z } from 'zod';
import { DELIVERY_STATES } from '../delivery-machine.js';
import { bilingualName } from '../../places/bilingual-name.js';
import { ACCESS_STATES } from '../../places/zone.entity.js';
import { tally, type AnswerOf } from '../../platform/http/answer.js';

/** What becomes of a delivery's way: see `effectOf`. */
const GATE_EFFECTS = ['taken_back', 'no_room', 'split_at_gate', 'to_the_door'] as const;

export const gatePreview = z
  .object({
    state: z.enum(ACCESS_STATES).describe('That was asked about.'),
    changes: z
      .array(
        z.object({
          deliveryId: z.uuid(),
          compoundId: z.string(),
          state: z.enum(DELIVERY_STATES),
          carrierId: z.string().nullable(),
          effect: z
            .enum(GATE_EFFECTS)
            .describe(
              '`taken_back`: from a carrier who has not fetched it; `no_room`: on its way, and the shelf is full, so it falls back elsewhere; `split_at_gate`: ends at the gate, a volunteer goes on; `to_the_door`: goes through again.',
            ),
        }),
      )
      .describe('Deliveries whose way would be planned anew, at most 500.'),
    effects: tally.describe('How many of each, all of them.'),
    unchanged: z.int().describe('Deliveries under way behind these gates that go on as they are.'),
    compounds: z.array(
      z.object({
        id: z.string(),
        name: bilingualName,
        volunteersOnline: z.int(),
        forVolunteers: z.int().describe('Deliveries that a volunteer would have to take on.'),
        freePlaces: z.int().describe('On its shelves and at its guard posts, before the change.'),
      }),
    ),
  })
  .meta({ title: 'GatePreview' });
export type GatePreview = AnswerOf<typeof gatePreview>;
