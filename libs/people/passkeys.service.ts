import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, rows, sqlState, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { keepChallenge, useChallenge } from './passkey-challenges.js';
import type { PasskeyAnswer, PasskeyList } from './passkey-answers.js';
import { relyingParty, type RelyingParty } from './relying-party.js';
import { readPerson, type PersonRow } from './write-people.js';

/** Of one person. */
const MOST_PASSKEYS = 20;

interface PasskeyRow {
  readonly personId: string;
  readonly publicKey: Buffer;
  readonly counter: string;
  readonly transports: WebAuthnCredential['transports'];
}

/**
 * Passkeys: a person's device signs what we ask, and shows with a finger, a face or a PIN that it is theirs.
 */
@Injectable()
export class Passkeys {
  private readonly us: RelyingParty;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>,
  ) {
    this.us = relyingParty(publicUrl);
  }

  async ofPerson(personId: string): Promise<PasskeyList> {
    const passkeys = await rows<PasskeyAnswer>(
      this.database.manager,
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkeys
       WHERE person_id = $1 ORDER BY created_at, id`,
      [personId],
    );
    return { passkeys };
  }

  /** What the browser is to be asked to make a passkey with. */
  async askToRegister(personId: string) {
    const person = await readPerson(this.database.manager, personId);
    if (!person) throw notFound('person');
    const known = await this.ofPerson(personId);
    const options = await generateRegistrationOptions({
      rpName: 'Last100',
      rpID: this.us.id,
      userName: person.email ?? person.name,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(personId),
      excludeCredentials: known.passkeys.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(this.database.manager, options.challenge, personId);
    return options;
  }

  async register(personId: string, name: string, response: RegistrationResponseJSON): Promise<PasskeyAnswer> {
    const { registrationInfo } = await verified(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => useChallenge(this.database.manager, challenge, personId),
        expectedOrigin: this.us.origin,
        expectedRPID: this.us.id,
        requireUserVerification: true,
      }),
    );
    if (!registrationInfo) throw failed('The authenticator’s answer does not hold.');
    return this.insert(personId, name, registrationInfo.credential);
  }

  async takeAway(personId: string, passkeyId: string): Promise<void> {
    const gone = await rows(
      this.database.manager,
      'DELETE FROM passkeys WHERE id = $1 AND person_id = $2 RETURNING id',
      [passkeyId, personId],
    );
    if (gone.length === 0) throw notFound('passkey');
  }

  /** What the browser is to have signed by whichever passkey of ours its person chooses. */
  async askToSignIn() {
    const options = await generateAuthenticationOptions({ rpID: this.us.id, userVerification: 'required' });
    await keepChallenge(this.database.manager, options.challenge, null);
    return options;
  }

  /** Whom the answer signs in. A challenge is used up also where it does not. */
  async signIn(response: AuthenticationResponseJSON): Promise<PersonRow> {
    const sql = this.database.manager;
    const passkey = await readPasskey(sql, response.id);
    if (!passkey) throw failed('No person here has this passkey.');
    const { verified: holds, authenticationInfo } = await verified(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => useChallenge(sql, challenge, null),
        expectedOrigin: this.us.origin,
        expectedRPID: this.us.id,
        requireUserVerification: true,
        credential: credentialOf(response.id, passkey),
      }),
    );
    const counted = holds && (await count(sql, response.id, passkey, authenticationInfo.newCounter));
    const person = counted && (await readPerson(sql, passkey.personId));
    if (!person) throw failed('The signature, or the person, is not good any more.');
    return person;
  }

  private async insert(
    personId: string,
    name: string,
    credential: WebAuthnCredential,
  ): Promise<PasskeyAnswer> {
    return inTransaction(this.database.manager, async (tx) => {
      await rows(tx, 'SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [personId]);
      const known = await rows(tx, 'SELECT 1 FROM passkeys WHERE person_id = $1', [personId]);
      if (known.length >= MOST_PASSKEYS)
        throw new Problem(
          409,
          'TOO_MANY_PASSKEYS',
          `There are ${MOST_PASSKEYS} already: take one away first.`,
        );
      const [made] = await rows<PasskeyAnswer>(
        tx,
        `INSERT INTO passkeys (id, person_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6)
         RETURNING id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"`,
        [
          credential.id,
          personId,
          Buffer.from(credential.publicKey),
          credential.counter,
          credential.transports ?? [],
          name,
        ],
      );
      return made as PasskeyAnswer;
    }).catch((error: unknown) => {
      throw sqlState(error) === '23505' ? failed('This passkey is registered already.') : error;
    });
  }
}

function readPasskey(sql: Sql, id: string): Promise<PasskeyRow | undefined> {
  return row<PasskeyRow>(
    sql,
    `SELECT person_id AS "personId", public_key AS "publicKey", counter, transports FROM passkeys WHERE id = $1`,
    [id],
  );
}

const credentialOf = (id: string, { publicKey, counter, transports }: PasskeyRow): WebAuthnCredential => ({
  id,
  publicKey: new Uint8Array(publicKey),
  counter: Number(counter),
  transports,
});

/** A copy of an authenticator lags behind it: of two signatures with one count, one signs in. */
async function count(sql: Sql, id: string, { counter }: PasskeyRow, now: number): Promise<boolean> {
  const counted = await rows(
    sql,
    'UPDATE passkeys SET counter = $3, last_used_at = clock_timestamp() WHERE id = $1 AND counter = $2 RETURNING 1',
    [id, counter, now],
  );
  return counted.length > 0;
}

/** The library throws in words of its own for whatever does not hold; nothing of ours is in them. */
async function verified<Told>(verify: () => Promise<Told>): Promise<Told> {
  try {
    return await verify();
  } catch (error) {
    if (sqlState(error) !== undefined) throw error;
    throw failed((error as Error).message);
  }
}

const failed = (why: string) => new Problem(401, 'SIGN_IN_FAILED', why);
