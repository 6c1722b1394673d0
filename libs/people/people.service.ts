import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { AccessTokens, OPS_OF_ENVIRONMENT, type Party } from '../platform/auth/access-tokens.js';
import { Sessions } from '../platform/auth/sessions.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import { invalid, notFound, Problem } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import {
  insertPerson,
  leave,
  lockPerson,
  peopleOf,
  updatePerson,
  type NewPerson,
  type PersonRow,
  type Workplace,
} from './write-people.js';

export type PersonAsked = Omit<NewPerson, 'id' | 'merchantId'>;
export type PersonChange = Partial<Omit<PersonRow, 'id' | 'merchantId' | 'createdAt'>>;

/** Of one workplace: far more than work there. */
const MOST_PEOPLE = 500;

/**
 * People at ops and at merchants: who they are, what they may do, and where. Whoever acts is named in the
 * audit log.
 */
@Injectable()
export class People {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'opsToken'>,
    private readonly tokens: AccessTokens,
    private readonly sessions: Sessions,
    private readonly places: Places,
    private readonly merchants: Merchants,
  ) {}

  all(workplace: Workplace): Promise<PersonRow[]> {
    return peopleOf(this.database.manager, workplace);
  }

  /** Takes a person in. Where they are to have a key (at ops), it is shown only here. */
  async takeIn(
    workplace: Workplace,
    asked: PersonAsked,
    { act, withKey = false }: { readonly act: Act; readonly withKey?: boolean },
  ): Promise<{ person: PersonRow; token?: string }> {
    this.checkLimits(workplace, asked.limitedTo);
    const id = namedId(workplace === null ? 'ops' : 'person');
    return inTransaction(this.database.manager, async (tx) => {
      await lockPeople(tx, workplace);
      const there = await peopleOf(tx, workplace);
      if (there.length >= MOST_PEOPLE) throw tooMany();
      await insertPerson(tx, { ...asked, id, merchantId: workplace });
      const { name, role, limitedTo } = asked;
      await audit(tx, act, 'take_in_person', { workplace, id, detail: { name, role, limitedTo } });
      const token = withKey ? await this.tokens.issue({ kind: 'ops', id }, tx) : undefined;
      return { person: await mustBeThere(tx, workplace, id), ...(token && { token }) };
    });
  }

  /** Sessions end with a change of what the person may do; keys go on, and open what they may from now on. */
  async change(workplace: Workplace, id: string, change: PersonChange, act: Act): Promise<PersonRow> {
    if (workplace === null && id === OPS_OF_ENVIRONMENT) throw setByEnvironment();
    if (change.limitedTo !== undefined) this.checkLimits(workplace, change.limitedTo);
    return inTransaction(this.database.manager, async (tx) => {
      await lockPeople(tx, workplace);
      const before = await mustBeThere(tx, workplace, id);
      const after = { ...before, ...given(change) };
      if (isKeeper(before) && !isKeeper(after)) await this.mustLeaveKeeper(tx, workplace, id);
      await updatePerson(tx, after);
      const { email, ...told } = given(change);
      const detail = { ...told, ...(email !== undefined && { email: 'changed' }) };
      await audit(tx, act, 'change_person', { workplace, id, detail });
      if (isMovedBetween(before, after)) {
        await this.sessions.endAll(id, null, tx);
        await this.tokens.announceOf(id, tx);
      }
      return after;
    });
  }

  /** Their keys, sessions and passkeys open nothing any more; their name stays in the audit log. */
  async letGo(workplace: Workplace, id: string, act: Act): Promise<void> {
    if (workplace === null && id === OPS_OF_ENVIRONMENT) throw setByEnvironment();
    await inTransaction(this.database.manager, async (tx) => {
      await lockPeople(tx, workplace);
      const person = await mustBeThere(tx, workplace, id);
      if (isKeeper(person)) await this.mustLeaveKeeper(tx, workplace, id);
      await leave(tx, id);
      await audit(tx, act, 'let_person_go', { workplace, id });
      await this.sessions.endAll(id, null, tx);
      if (workplace === null) await this.tokens.revoke({ kind: 'ops', id }, tx);
    });
  }

  /** The holder of keys. */
  async partyOf(id: string): Promise<Party> {
    const people = await this.all(null);
    if (!people.some((person) => person.id === id)) throw notFound('person');
    return { kind: 'ops', id };
  }

  private checkLimits(workplace: Workplace, limitedTo: readonly string[] | null): void {
    const field = workplace === null ? 'zones' : 'stores';
    const isThere = (id: string) =>
      workplace === null ? this.places.zone(id) : this.merchants.storeOf(workplace, id);
    const unknown = limitedTo?.find((id) => !isThere(id));
    if (unknown !== undefined) throw invalid([{ field, message: `there is none of the id ${unknown}` }]);
  }

  /** At ops somebody has to be able to let others in. At a merchant its key can, and so can ops. */
  private async mustLeaveKeeper(tx: Sql, workplace: Workplace, leaving: string): Promise<void> {
    if (workplace !== null || this.config.opsToken) return;
    const others = await peopleOf(tx, null);
    if (others.some((one) => ![leaving, OPS_OF_ENVIRONMENT].includes(one.id) && isKeeper(one))) return;
    throw new Problem(409, 'LAST_ADMIN', 'This is the last admin of all zones: make another one first.');
  }
}

/** Whoever keeps people and keys. */
const isKeeper = ({ role, limitedTo, active }: PersonRow): boolean =>
  role === 'admin' && limitedTo === null && active;

const isMovedBetween = (before: PersonRow, after: PersonRow): boolean =>
  before.role !== after.role ||
  before.active !== after.active ||
  JSON.stringify(before.limitedTo) !== JSON.stringify(after.limitedTo);

const given = (change: PersonChange): PersonChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

async function lockPeople(tx: Sql, workplace: Workplace): Promise<void> {
  await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 100130))', [workplace ?? 'ops']);
}

async function mustBeThere(tx: Sql, workplace: Workplace, id: string): Promise<PersonRow> {
  const person = await lockPerson(tx, workplace, id);
  if (!person) throw notFound('person');
  return person;
}

interface Audited {
  readonly workplace: Workplace;
  readonly id: string;
  readonly detail?: object;
}

function audit(tx: Sql, act: Act, action: string, { workplace, id, detail }: Audited): Promise<void> {
  return writeAudit(tx, {
    ...act,
    action,
    target: workplace === null ? `ops:${id}` : id,
    detail: { ...(workplace !== null && { merchantId: workplace }), ...detail },
  });
}

const tooMany = () =>
  new Problem(409, 'TOO_MANY_PEOPLE', `There are ${MOST_PEOPLE} people: let somebody go first.`);

const setByEnvironment = () =>
  new Problem(
    409,
    'SET_BY_ENVIRONMENT',
    'This one stands for LAST100_OPS_TOKEN: start without it, or with another, and revoke its keys.',
  );
