import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { row, rows, type Sql } from '../database/sql.js';

/** Whose key it is. */
export type PartyKind = 'merchant' | 'picker' | 'rider' | 'volunteer' | 'ops';

/** The one party that a key or token opens the rows of. */
export interface Party {
  readonly kind: PartyKind;
  readonly id: string;
}

const PREFIX: Readonly<Record<PartyKind, string>> = {
  merchant: 'mk',
  picker: 'pt',
  rider: 'rt',
  volunteer: 'vt',
  ops: 'ot',
};

/** Whose token LAST100_OPS_TOKEN is. */
const OPS_OF_ENVIRONMENT = 'environment';

/** Keys and tokens. Only their SHA-256 is kept: they are random, so no salt or slow hash is needed. */
@Injectable()
export class AccessTokens implements OnModuleInit {
  /** A revoked token still opens for at most this long (milliseconds). */
  private static readonly CACHE_TTL = 5_000;
  private readonly known = new LRUCache<string, Party>({ max: 50_000, ttl: AccessTokens.CACHE_TTL });

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The operator's own ops token, if one is set. The one set before opens nothing any more. */
  async onModuleInit(): Promise<void> {
    if (!this.config.opsToken) return;
    await rows(
      this.database.manager,
      `WITH former AS (DELETE FROM access_tokens WHERE party_kind = 'ops' AND party_id = $2 AND hash <> $1)
       INSERT INTO access_tokens (hash, party_kind, party_id) VALUES ($1, 'ops', $2) ON CONFLICT (hash) DO NOTHING`,
      [hashOf(this.config.opsToken), OPS_OF_ENVIRONMENT],
    );
  }

  /** Makes a token for a party; it is shown once and cannot be read back. */
  async issue(party: Party, sql: Sql = this.database.manager): Promise<string> {
    const [token] = await this.issueAll([party], sql);
    return token as string;
  }

  async issueAll(parties: readonly Party[], sql: Sql = this.database.manager): Promise<string[]> {
    const tokens = parties.map(({ kind }) => `${PREFIX[kind]}_${randomBytes(24).toString('base64url')}`);
    await rows(
      sql,
      `INSERT INTO access_tokens (hash, party_kind, party_id)
       SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[])`,
      [tokens.map(hashOf), parties.map(({ kind }) => kind), parties.map(({ id }) => id)],
    );
    return tokens;
  }

  /** From now on no token opens anything for this party, but for those that are remembered: see CACHE_TTL. */
  async revoke({ kind, id }: Party, sql: Sql = this.database.manager): Promise<void> {
    await rows(sql, 'DELETE FROM access_tokens WHERE party_kind = $1 AND party_id = $2', [kind, id]);
    for (const [token, party] of this.known.entries())
      if (party.kind === kind && party.id === id) this.known.delete(token);
  }

  /** The party a token belongs to, if it is one of ours. */
  async partyOf(token: string): Promise<Party | undefined> {
    const cached = this.known.get(token);
    if (cached) return cached;
    const party = await row<Party>(
      this.database.manager,
      'SELECT party_kind AS kind, party_id AS id FROM access_tokens WHERE hash = $1',
      [hashOf(token)],
    );
    if (party) this.known.set(token, party);
    return party;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
