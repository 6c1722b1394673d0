import type { PersonRow } from './write-people.js';

type Candidate = Pick<PersonRow, 'id' | 'merchantId'>;

/**
 * Whom of those with one address or subject a provider means: the one of the merchant that was asked for;
 * else the one at ops, so that no merchant takes a person of ops for theirs by writing their address down;
 * else the only one.
 */
export function choosePerson<Person extends Candidate>(
  candidates: readonly Person[],
  merchantId: string | undefined,
): Person | 'none' | 'several' {
  const asked =
    merchantId === undefined ? candidates : candidates.filter((one) => one.merchantId === merchantId);
  const [first, ...others] = asked;
  const atOps = asked.find((one) => one.merchantId === null);
  if (!first) return 'none';
  return atOps ?? (others.length > 0 ? 'several' : first);
}
