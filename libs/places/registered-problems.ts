import { sqlState } from '../platform/database/sql.js';
import { Problem } from '../platform/http/problem.js';

/* What refuses a change of anything that is registered. */

/** What is needed by others, which are retired or moved first. */
export const stillNeeded = (what: string, left: Readonly<Record<string, number>>) => {
  const words = Object.entries(left).map(([kind, count]) => `${count} ${kind}`);
  const detail = `The ${what} still has ${words.join(' and ')}: retire or move them first.`;
  return new Problem(409, 'STILL_NEEDED', detail, { left });
};

/** What is retired is brought back before it is changed. */
export const retired = (what: string) =>
  new Problem(409, 'RETIRED', `The ${what} is retired: reinstate it first.`);

const externalIdUsed = () =>
  new Problem(409, 'EXTERNAL_ID_USED', 'Another one of its kind has this externalId.', {
    errors: [{ field: 'externalId', message: 'is that of another one of its kind' }],
  });

const UNIQUE_VIOLATION = '23505';

/** Where the tables refuse an external id that another one has, so does the answer. */
export async function keepingExternalIds<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const { driverError } = (error ?? {}) as { driverError?: { constraint?: string } };
    const isIt =
      sqlState(error) === UNIQUE_VIOLATION && driverError?.constraint?.endsWith('_external_id') === true;
    throw isIt ? externalIdUsed() : error;
  }
}
