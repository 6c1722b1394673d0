import { z } from 'zod';
import { instant, tally, type AnswerOf } from './answer.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';

const fieldError = z.object({ field: z.string(), message: z.string() });
/** One field of a request and what is wrong with it. */
export type FieldError = AnswerOf<typeof fieldError>;

/** What problems of some codes tell beside their words, so that a program can act on it. */
const members = z.object({
  errors: z.array(fieldError).optional().describe('Each field that is wrong.'),
  unmet: z
    .array(z.object({ rule: z.string(), message: z.string() }))
    .optional()
    .describe('DROP_POLICY_UNMET: each rule that the proof does not meet, and what to do.'),
  lines: z
    .array(z.object({ sku: z.string(), requested: z.int(), available: z.int() }))
    .optional()
    .describe('OUT_OF_STOCK: the articles of which there is not enough.'),
  earliest: instant.optional().describe('STORE_BUSY: when it could be packed.'),
  orderId: z.uuid().optional().describe('EXTERNAL_ID_TAKEN, REDELIVERED_ALREADY: the order in question.'),
  obstacles: z
    .array(z.object({ code: z.string(), message: z.string(), mayForce: z.boolean() }))
    .optional()
    .describe('CANNOT_ASSIGN: each thing in the way, and whether `force` passes over it.'),
  assignmentIds: z.array(z.uuid()).optional().describe('LIST_CHANGED: the assignments in their order.'),
  endpointId: z.uuid().optional().describe('ENDPOINT_EXISTS: the endpoint that has it.'),
  runId: z.uuid().optional().describe('UNREADABLE_LIST: the run that records it.'),
  picked: z.int().optional().describe('ALREADY_PICKED: how many are in the bag.'),
  revision: z.int().optional().describe('PRECONDITION_FAILED: the order’s revision of now.'),
  state: z.string().optional().describe('WRONG_STATE: where it stands.'),
  policyVersion: z
    .int()
    .optional()
    .describe('POLICY_CHANGED, POLICY_UNCONFIRMED: the version of the drop policy that is in force.'),
  inHand: z
    .array(
      z.object({
        assignmentId: z.string(),
        deliveryId: z.string(),
        externalId: z.string(),
        state: z.string(),
      }),
    )
    .optional()
    .describe('BAGS_IN_HAND, at the end of a shift: the bags.'),
  deliveryIds: z
    .array(z.string())
    .optional()
    .describe('BAGS_IN_HAND, where a carrier is to be erased: the deliveries.'),
  until: instant.optional().describe('STOOD_DOWN: when it ends by itself.'),
  triesLeft: z.int().optional().describe('CELL_CODE_WRONG: codes that may still be tried.'),
  fellBackTo: z.string().optional().describe('NO_CELL, LOCKER_OFFLINE: where the bag goes instead.'),
  opened: z.string().optional().describe('WRONG_CELL: the cell that opened.'),
  cell: z.string().optional().describe('WRONG_CELL: the cell that is yours now.'),
  left: tally.optional().describe('ZONE_IN_USE, STILL_NEEDED: how much of each there is.'),
});
export type ProblemMembers = AnswerOf<typeof members>;

/** RFC 9457, with what Last100 adds. Open, as the RFC asks of its readers: a later version may tell more. */
export const problemDocument = z
  .looseObject({
    type: z.string().meta({ format: 'uri' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z
      .enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]])
      .describe(
        'Stable: write programs against it. What each means is told in the description of this document.',
      ),
    detail: z.string().describe('For people.'),
    ...members.shape,
  })
  .meta({ title: 'Problem' });

export type ProblemDocument = ProblemMembers & {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
};
