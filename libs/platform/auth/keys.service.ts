import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { writeAudit, type Act } from '../audit/audit-log.js';
import { inTransaction, rows, type Sql } from '../database/sql.js';
import { invalid, notFound, Problem } from '../http/problem.js';
import { isUuid } from '../ids.js';
import { AccessTokens, type KeySetting, type Party } from './access-tokens.js';
import type { KeyAnswer, KeyList, NewKeyAnswer } from './key-answers.js';

export interface KeyRequest extends KeySetting {
  /** The key that the new one stands in for; absent, with an overlap: all others of the party. */
  readonly replaces?: string;
  /** Absent, without `replaces`: the others stay as they are. */
  readonly overlapMinutes?: number;
}

/** Keys that open something, of one party. */
const MOST_KEYS = 20;
const MINUTE = 60_000;
/** What has ended is shown for a while. */
const ENDED_SHOWN = '30 days';

const SHOWN = `id, name, prefix, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"`;
/** Sessions of its people are theirs to end. */
const OF_PARTY = 'party_kind = $1 AND party_id = $2 AND NOT session';

/**
 * The keys of one party: shown, made, rotated, revoked. Works in real time, whatever the service's clock
 * says.
 */
@Injectable()
export class Keys {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: AccessTokens,
  ) {}

  async ofParty({ kind, id }: Party): Promise<KeyList> {
    const keys = await rows<KeyAnswer>(
      this.database.manager,
      `SELECT ${SHOWN} FROM access_tokens WHERE ${OF_PARTY} ORDER BY created_at DESC, id DESC`,
      [kind, id],
    );
    return { keys };
  }

  /**
   * A new key, at once. Those it replaces go on for the overlap, so that nobody is locked out while it is
   * handed on.
   */
  async add(party: Party, request: KeyRequest, act?: Act): Promise<NewKeyAnswer> {
    const now = Date.now();
    if (request.expiresAt && request.expiresAt.getTime() <= now)
      throw invalid([{ field: 'expiresAt', message: 'must be in the future' }]);
    return inTransaction(this.database.manager, async (tx) => {
      const valid = await lockValid(tx, party);
      const replaced = replacedBy(request, valid);
      const ends = new Date(now + (request.overlapMinutes ?? 0) * MINUTE);
      await this.end(tx, replaced, ends);
      if (valid.length - (ends.getTime() > now ? 0 : replaced.length) >= MOST_KEYS) throw tooMany();
      const { id, token } = await this.tokens.issueKey(party, request, tx);
      if (act) await audit(tx, act, 'make_key', party, { keyId: id, name: request.name, replaced });
      const [view] = await rows<KeyAnswer>(tx, `SELECT ${SHOWN} FROM access_tokens WHERE id = $1`, [id]);
      return { ...(view as KeyAnswer), key: token };
    });
  }

  /** Refuses a party that has as many keys as one may have, before it gets another in this transaction. */
  async mustHaveRoom(tx: Sql, party: Party): Promise<void> {
    if ((await lockValid(tx, party)).length >= MOST_KEYS) throw tooMany();
  }

  /** Opens nothing any more, in any process; whoever waits with it is sent away. */
  async revoke(party: Party, keyId: string, act?: Act): Promise<void> {
    if (!isUuid(keyId)) throw notFound('key');
    await inTransaction(this.database.manager, async (tx) => {
      const gone = await rows(tx, `DELETE FROM access_tokens WHERE ${OF_PARTY} AND id = $3 RETURNING id`, [
        party.kind,
        party.id,
        keyId,
      ]);
      if (gone.length === 0) throw notFound('key');
      if (act) await audit(tx, act, 'revoke_key', party, { keyId });
      await this.tokens.announce([keyId], tx);
    });
  }

  private async end(tx: Sql, keyIds: readonly string[], at: Date): Promise<void> {
    if (keyIds.length === 0) return;
    await rows(
      tx,
      'UPDATE access_tokens SET expires_at = least(expires_at, $2::timestamptz) WHERE id = ANY ($1::uuid[])',
      [keyIds, at.toISOString()],
    );
    await this.tokens.announce(keyIds, tx);
  }
}

/** Keys that open something, the party's own lock on them held; those that ended long ago go. */
async function lockValid(tx: Sql, { kind, id }: Party): Promise<string[]> {
  await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 100114))', [`${kind}:${id}`]);
  await rows(
    tx,
    `DELETE FROM access_tokens WHERE ${OF_PARTY} AND expires_at < clock_timestamp() - interval '${ENDED_SHOWN}'`,
    [kind, id],
  );
  const valid = await rows<{ id: string }>(
    tx,
    `SELECT id FROM access_tokens WHERE ${OF_PARTY} AND (expires_at IS NULL OR expires_at > clock_timestamp())
     ORDER BY id FOR NO KEY UPDATE`,
    [kind, id],
  );
  return valid.map((key) => key.id);
}

function replacedBy({ replaces, overlapMinutes }: KeyRequest, valid: readonly string[]): readonly string[] {
  if (replaces === undefined) return overlapMinutes === undefined ? [] : valid;
  if (!valid.includes(replaces))
    throw invalid([{ field: 'replaces', message: 'is no key of this party that still opens anything' }]);
  return [replaces];
}

const tooMany = () =>
  new Problem(409, 'TOO_MANY_KEYS', `A party has at most ${MOST_KEYS} keys: revoke one, or replace it.`);

function audit(tx: Sql, act: Act, action: string, { kind, id }: Party, detail: object): Promise<void> {
  return writeAudit(tx, { ...act, action, target: `${kind}:${id}`, detail });
}
