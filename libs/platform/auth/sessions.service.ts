import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows, type Sql } from '../database/sql.js';
import { notFound } from '../http/problem.js';
import { isUuid } from '../ids.js';
import { AccessTokens, type Bearer, type Party } from './access-tokens.js';
import { ABSOLUTE, idleUntil, MOST_SESSIONS } from './session-life.js';
import type { SessionList } from './session-answers.js';

/** Whose session it is to be, and what it opens. */
export interface SignedIn {
  readonly personId: string;
  readonly party: Party;
}

interface Gone {
  readonly id: string;
}

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
}

/** Sessions of people: keys that only their browser's cookie holds. In real time, as keys are. */
@Injectable()
export class Sessions {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: AccessTokens,
  ) {}

  /** The token is for the cookie alone. `name` says what the person will know the browser by. */
  async open({ personId, party }: SignedIn, name: string, tx: Sql): Promise<string> {
    await this.makeRoom(tx, personId);
    const setting = { name, sessionOf: personId, expiresAt: new Date(Date.now() + ABSOLUTE) };
    return (await this.tokens.issueKey(party, setting, tx)).token;
  }

  async ofPerson({ person, keyId }: Bearer): Promise<SessionList> {
    const sessions = await rows<SessionRow>(
      this.database.manager,
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
       FROM access_tokens WHERE person_id = $1 AND session AND expires_at > clock_timestamp()
       ORDER BY created_at DESC`,
      [person?.id],
    );
    const now = Date.now();
    return {
      sessions: sessions
        .filter((session) => idleUntil(session) > now)
        .map((session) => ({
          ...session,
          idleUntil: new Date(idleUntil(session)),
          current: session.id === keyId,
        })),
    };
  }

  /** One of a person's own; another's is none. */
  async end({ person }: Bearer, sessionId: string): Promise<void> {
    if (!isUuid(sessionId)) throw notFound('session');
    const sql = this.database.manager;
    const gone = await rows<Gone>(
      sql,
      'DELETE FROM access_tokens WHERE session AND person_id = $1 AND id = $2 RETURNING id',
      [person?.id, sessionId],
    );
    if (gone.length === 0) throw notFound('session');
    await this.announce(gone, sql);
  }

  /** All of a person's but the one that asks, where it does. */
  async endAll(personId: string, but: string | null, sql: Sql = this.database.manager): Promise<void> {
    const gone = await rows<Gone>(
      sql,
      'DELETE FROM access_tokens WHERE session AND person_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id',
      [personId, but],
    );
    await this.announce(gone, sql);
  }

  private async makeRoom(tx: Sql, personId: string): Promise<void> {
    const gone = await rows<Gone>(
      tx,
      `DELETE FROM access_tokens WHERE id IN (
         SELECT id FROM access_tokens WHERE session AND person_id = $1
         ORDER BY coalesce(last_used_at, created_at) DESC OFFSET $2) RETURNING id`,
      [personId, MOST_SESSIONS - 1],
    );
    await this.announce(gone, tx);
  }

  private announce(gone: readonly Gone[], sql: Sql): Promise<void> {
    return this.tokens.announce(
      gone.map(({ id }) => id),
      sql,
    );
  }
}
