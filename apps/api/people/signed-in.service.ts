import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { SessionAnswer } from '../../../libs/people/session-answer.js';
import { readPerson } from '../../../libs/people/write-people.js';
import type { Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { needsSession } from '../../../libs/platform/auth/problems.js';
import { Sessions } from '../../../libs/platform/auth/sessions.service.js';
import { allowedTo } from '../roles/allowed-to.js';

/** What a page asks first: who is signed in, until when, and what they may do. */
@Injectable()
export class SignedIn {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: Sessions,
  ) {}

  async tell(caller: Bearer): Promise<SessionAnswer> {
    const person = caller.person && (await readPerson(this.database.manager, caller.person.id));
    const session = (await this.sessions.ofPerson(caller)).sessions.find(({ current }) => current);
    if (!person || !session) throw needsSession();
    const { id, name, email, merchantId, role, limitedTo } = person;
    const { idleUntil, expiresAt } = session;
    return {
      person: { id, name, email, merchantId, role, limitedTo },
      session: { id: session.id, idleUntil, expiresAt },
      may: allowedTo(person),
    };
  }
}
