import { rows, type Sql } from '../platform/database/sql.js';

/** Milliseconds: as long as a person looks for their key. */
const CHALLENGE_LASTS = 5 * 60_000;

/** What an authenticator is to sign: to register a passkey of a person, or (null) to sign somebody in. */
export async function keepChallenge(sql: Sql, challenge: string, personId: string | null): Promise<void> {
  await rows(sql, 'INSERT INTO passkey_challenges (challenge, person_id, expires_at) VALUES ($1, $2, $3)', [
    challenge,
    personId,
    new Date(Date.now() + CHALLENGE_LASTS),
  ]);
}

/** Whether it was asked for that, and not used yet; from now on it is used. */
export async function useChallenge(sql: Sql, challenge: string, personId: string | null): Promise<boolean> {
  const used = await rows(
    sql,
    `DELETE FROM passkey_challenges WHERE challenge = $1 AND person_id IS NOT DISTINCT FROM $2
       AND expires_at > clock_timestamp() RETURNING 1`,
    [challenge, personId],
  );
  return used.length > 0;
}

export async function dropChallenges(tx: Sql, personId: string): Promise<void> {
  await rows(tx, 'DELETE FROM passkey_challenges WHERE person_id = $1', [personId]);
}

/** Uses passkey_challenges_by_end. */
export async function clearChallenges(sql: Sql): Promise<void> {
  await rows(sql, 'DELETE FROM passkey_challenges WHERE expires_at < clock_timestamp()');
}
