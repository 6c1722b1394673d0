import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import type { Party } from '../platform/auth/access-tokens.js';
import { Sessions } from '../platform/auth/sessions.service.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import type { PersonRow } from './write-people.js';

/** How a person showed who they are. */
type SignInBy = 'link' | 'passkey' | 'openid';

/** What a sign-in is known by afterwards, and when it was. */
export interface SignInTold {
  readonly by: SignInBy;
  readonly browser: string;
  readonly now: EpochMs;
}

/** Opens sessions for people who have shown who they are. */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: Sessions,
  ) {}

  /** The token of the session, for the cookie alone. */
  open(who: (tx: Sql) => Promise<PersonRow>, told: SignInTold): Promise<string> {
    return inTransaction(this.database.manager, async (tx) => {
      const person = await who(tx);
      const { by, browser, now } = told;
      const actor =
        person.merchantId === null ? (`ops:${person.id}` as const) : (`merchant:${person.id}` as const);
      const detail = { by, browser };
      await writeAudit(tx, { actor, action: 'sign_in', target: person.id, reason: '', detail, now });
      return this.sessions.open({ personId: person.id, party: partyOf(person) }, browser, tx);
    });
  }
}

const partyOf = ({ id, merchantId }: PersonRow): Party =>
  merchantId === null ? { kind: 'ops', id } : { kind: 'merchant', id: merchantId };
