import { row, type Sql } from '../database/sql.js';
import type { Bearer, PartyKind } from './party.js';
import type { Person } from './person.js';
import { idleUntil } from './session-life.js';

/** A key or session as its row has it, with the person whose it is. */
export interface KnownKey extends Bearer {
  readonly endsAt: number;
}

interface KeyRow {
  readonly kind: PartyKind;
  readonly id: string;
  readonly keyId: string;
  readonly session: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly personId: string | null;
  readonly role: Person['role'] | null;
  readonly limitedTo: readonly string[] | null;
  readonly off: boolean;
}

/**
 * A person at ops may have keys; whoever is at a merchant has sessions alone. The environment's own has no
 * limits.
 */
export async function readKey(sql: Sql, hash: Buffer): Promise<KnownKey | undefined> {
  const found = await row<KeyRow>(
    sql,
    `SELECT t.party_kind AS kind, t.party_id AS id, t.id AS "keyId", t.session, t.created_at AS "createdAt",
       t.last_used_at AS "lastUsedAt", t.expires_at AS "expiresAt", p.id AS "personId", p.role,
       p.limited_to AS "limitedTo", coalesce(p.left_at, p.switched_off_at) IS NOT NULL AS off
     FROM access_tokens t
     LEFT JOIN people p ON p.id = coalesce(t.person_id, CASE WHEN t.party_kind = 'ops' THEN t.party_id END)
     WHERE t.hash = $1`,
    [hash],
  );
  return found && !found.off ? known(found) : undefined;
}

function known({ kind, id, keyId, session, personId, role, limitedTo, ...times }: KeyRow): KnownKey {
  const expires = times.expiresAt?.getTime() ?? Infinity;
  return {
    kind,
    id,
    keyId,
    session,
    ...(personId && role && { person: { id: personId, role, limitedTo } }),
    endsAt: session ? Math.min(expires, idleUntil(times)) : expires,
  };
}
