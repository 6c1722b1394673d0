import { isProblem, type ServiceProblem } from '../client/http.js';

/**
 * The service's refusal of a step, if it refused: an offer that has expired, an order cancelled on the way, a proof that
 * does not do. A carrier lives with these; anything else is thrown.
 */
export async function refusalOf(step: Promise<unknown>): Promise<ServiceProblem | undefined> {
  try {
    await step;
    return undefined;
  } catch (error) {
    if (isProblem(error, 'WRONG_STATE', 'NOT_FOUND', 'DROP_POLICY_UNMET')) return error;
    throw error;
  }
}
