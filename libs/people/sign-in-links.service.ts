import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { epochMs } from '../geo/units.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { hashOf, OPS_OF_ENVIRONMENT } from '../platform/auth/access-tokens.js';
import type { OneTimeLink } from '../platform/auth/one-time-link-answer.js';
import { LINK_LASTS, oneTimeSecret } from '../platform/auth/one-time-secret.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import { insertPerson, lockPerson, readPerson, type PersonRow, type Workplace } from './write-people.js';

/** Links that sign a person in, once, for half an hour. In real time. */
@Injectable()
export class SignInLinks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** In the place of those that the person has not used. */
  make(workplace: Workplace, personId: string, act: Act): Promise<OneTimeLink> {
    return inTransaction(this.database.manager, async (tx) => {
      const person = await lockPerson(tx, workplace, personId);
      if (!person?.active || personId === OPS_OF_ENVIRONMENT) throw notFound('person');
      await writeAudit(tx, { ...act, action: 'make_sign_in_link', target: person.id });
      return this.insert(tx, person.id);
    });
  }

  /**
   * For whoever started the service, where nobody could let anybody in; the one of the start before is void.
   */
  forFirstAdmin(): Promise<OneTimeLink | undefined> {
    return inTransaction(this.database.manager, async (tx) => {
      await lockFirst(tx);
      return (await hasAdmin(tx)) ? undefined : this.insert(tx, null);
    });
  }

  /** Uses a link up, and says whom it signs in. `name` is of the first admin, who is taken in by it. */
  async redeem(token: string, name: string, tx: Sql): Promise<PersonRow> {
    const link = await row<{ personId: string | null }>(
      tx,
      `UPDATE sign_in_links SET used_at = clock_timestamp()
       WHERE hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING person_id AS "personId"`,
      [hashOf(token)],
    );
    if (!link) throw linkUsed();
    const person = await readPerson(tx, link.personId ?? (await firstAdmin(tx, name)));
    if (!person) throw linkUsed();
    return person;
  }

  private async insert(tx: Sql, personId: string | null): Promise<OneTimeLink> {
    const { token, hash } = oneTimeSecret();
    const expiresAt = new Date(Date.now() + LINK_LASTS);
    await rows(tx, 'DELETE FROM sign_in_links WHERE person_id IS NOT DISTINCT FROM $1 AND used_at IS NULL', [
      personId,
    ]);
    await rows(tx, 'INSERT INTO sign_in_links (hash, person_id, expires_at) VALUES ($1, $2, $3)', [
      hash,
      personId,
      expiresAt,
    ]);
    return { url: `${this.config.publicUrl}/sign-in/${token}`, token, expiresAt };
  }
}

const lockFirst = (tx: Sql) => rows(tx, 'SELECT pg_advisory_xact_lock(100131)');

async function hasAdmin(tx: Sql): Promise<boolean> {
  const admin = await row(
    tx,
    `SELECT 1 FROM people WHERE merchant_id IS NULL AND role = 'admin' AND limited_to IS NULL AND id <> $1
       AND left_at IS NULL AND switched_off_at IS NULL LIMIT 1`,
    [OPS_OF_ENVIRONMENT],
  );
  return admin !== undefined;
}

/** A link that lay in a log is no good once there is somebody who can let others in. */
async function firstAdmin(tx: Sql, name: string): Promise<string> {
  await lockFirst(tx);
  if (await hasAdmin(tx)) throw linkUsed();
  const id = namedId('ops');
  await insertPerson(tx, { id, merchantId: null, name, role: 'admin', limitedTo: null, email: null });
  const act = { actor: `ops:${id}` as const, reason: '', now: epochMs(Date.now()) };
  await writeAudit(tx, { ...act, action: 'take_in_first_admin', target: `ops:${id}`, detail: { name } });
  return id;
}

const linkUsed = () =>
  new Problem(410, 'LINK_USED', 'This link has been used, has ended or was replaced: ask for another one.');

/** Those that nobody can use any more. Uses sign_in_links_by_end. */
export async function clearSignInLinks(sql: Sql): Promise<void> {
  await rows(sql, 'DELETE FROM sign_in_links WHERE expires_at < $1', [
    sqlTime(epochMs(Date.now() - LINK_LASTS)),
  ]);
}
