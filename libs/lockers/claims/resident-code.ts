import { rows, type Sql } from '../../platform/database/sql.js';

/** In place of the code before. */
export async function setResidentCode(tx: Sql, claimId: string, hash: string): Promise<void> {
  await rows(tx, 'UPDATE cell_claims SET resident_code_hash = $2 WHERE id = $1', [claimId, hash]);
}

export async function countWrongTry(tx: Sql, claimId: string): Promise<void> {
  await rows(tx, 'UPDATE cell_claims SET wrong_tries = wrong_tries + 1 WHERE id = $1', [claimId]);
}
