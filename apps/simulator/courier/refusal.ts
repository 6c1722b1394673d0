import { isProblem, type ProblemCode, type ServiceProblem } from '../../../libs/client/problem.js';

const LIVED_WITH: readonly ProblemCode[] = [
  'WRONG_STATE',
  'NOT_FOUND',
  'DROP_POLICY_UNMET',
  'POLICY_CHANGED',
  'POLICY_UNCONFIRMED',
  'ORDER_NOT_PACKED',
  'COMPOUND_CLOSED',
  'LOCKER_OFFLINE',
  'NO_CELL',
  'WRONG_CELL',
];

/**
 * The service's refusal of a step, if it refused: an offer that has expired, an order cancelled on the way, a
 * bag that waits for its resident's word on a substitute, a proof that does not do, a gate that has closed, a
 * locker that has died. A carrier lives with these; anything else is thrown.
 */
export async function refusalOf(step: Promise<unknown>): Promise<ServiceProblem | undefined> {
  try {
    await step;
    return undefined;
  } catch (error) {
    if (isProblem(error, ...LIVED_WITH)) return error;
    throw error;
  }
}
