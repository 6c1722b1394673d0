import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessTokens, OPS_OF_ENVIRONMENT, type Party } from '../platform/auth/access-tokens.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import type { PeopleAnswer, PersonAnswer } from './people-answers.js';

export async function insertPerson(tx: Sql, id: string, name: string): Promise<void> {
  await rows(tx, 'INSERT INTO ops_people (id, name) VALUES ($1, $2)', [id, name]);
}

/** People at ops, each with keys of their own: the audit log names them. */
@Injectable()
export class OpsPeople {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: AccessTokens,
  ) {}

  /** Takes a person in; the token is shown only here. */
  async takeIn(name: string, act: Act): Promise<PersonAnswer> {
    const id = namedId('ops');
    const token = await inTransaction(this.database.manager, async (tx) => {
      await insertPerson(tx, id, name);
      await writeAudit(tx, { ...act, action: 'take_in_person', target: `ops:${id}`, detail: { name } });
      return this.tokens.issue({ kind: 'ops', id }, tx);
    });
    return { id, name, token };
  }

  async all(): Promise<PeopleAnswer> {
    const people = await rows<PeopleAnswer['people'][number]>(
      this.database.manager,
      'SELECT id, name, created_at AS "createdAt" FROM ops_people WHERE left_at IS NULL ORDER BY created_at, id',
    );
    return { people };
  }

  /** Their keys open nothing any more; their name stays in the audit log. */
  async letGo(id: string, act: Act): Promise<void> {
    if (id === OPS_OF_ENVIRONMENT) throw setByEnvironment();
    await inTransaction(this.database.manager, async (tx) => {
      const left = await row(
        tx,
        'UPDATE ops_people SET left_at = clock_timestamp() WHERE id = $1 AND left_at IS NULL RETURNING id',
        [id],
      );
      if (!left) throw notFound('person');
      await writeAudit(tx, { ...act, action: 'let_person_go', target: `ops:${id}` });
      await this.tokens.revoke({ kind: 'ops', id }, tx);
    });
  }

  /** The holder of keys. */
  async partyOf(id: string): Promise<Party> {
    const person = await row(
      this.database.manager,
      'SELECT 1 FROM ops_people WHERE id = $1 AND left_at IS NULL',
      [id],
    );
    if (!person) throw notFound('person');
    return { kind: 'ops', id };
  }
}

const setByEnvironment = () =>
  new Problem(
    409,
    'SET_BY_ENVIRONMENT',
    'This one stands for LAST100_OPS_TOKEN: start without it, or with another, and revoke its keys.',
  );
