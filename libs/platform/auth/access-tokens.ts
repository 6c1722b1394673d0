import { createHash, randomBytes } from 'node:crypto';
import { BeforeApplicationShutdown, Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { rows, type Sql } from '../database/sql.js';
import { newId } from '../ids.js';
import { News } from '../news/news.js';
import { KeyWatch, type WatchedKey } from './key-watch.js';
import { LastUsed } from './last-used.js';
import type { Bearer, Party, PartyKind } from './party.js';
import { readKey, type KnownKey } from './read-key.js';

export type { Bearer, Party, PartyKind } from './party.js';

/** What its holder may say of a key. */
export interface KeySetting {
  readonly name?: string;
  readonly expiresAt?: Date;
  /** Of a session: whose. */
  readonly sessionOf?: string;
}

export interface IssuedKey {
  readonly id: string;
  readonly token: string;
}

const PREFIX: Readonly<Record<PartyKind, string>> = {
  merchant: 'mk',
  picker: 'pt',
  rider: 'rt',
  volunteer: 'vt',
  ops: 'ot',
};
/** Letters of a key that are kept and shown; 28 random ones are not. */
const SHOWN = 'mk_'.length + 4;

/** Whose token LAST100_OPS_TOKEN is. */
export const OPS_OF_ENVIRONMENT = 'environment';

/** Keys and tokens. Only their SHA-256 is kept: they are random, so no salt or slow hash is needed. */
@Injectable()
export class AccessTokens implements OnModuleInit, BeforeApplicationShutdown {
  /** Where news of it is lost, a revoked token still opens for at most this long (milliseconds). */
  private static readonly CACHE_TTL = 5_000;
  private readonly known = new LRUCache<string, KnownKey>({ max: 50_000, ttl: AccessTokens.CACHE_TTL });
  private readonly lastUsed: LastUsed;
  private readonly keyWatch: KeyWatch;
  /** Grows with each news: what was read before it may not be remembered after it. */
  private heard = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly news: News,
  ) {
    this.lastUsed = new LastUsed(database.manager);
    this.keyWatch = new KeyWatch(database.manager);
  }

  async onModuleInit(): Promise<void> {
    this.news.on('keys', (ids) => this.hear(ids));
    this.news.on('reconnected', () => this.hear());
    await this.keepTokenOfEnvironment();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.keyWatch.stop();
    await this.lastUsed.stop();
  }

  /** Makes a token for a party; it is shown once and cannot be read back. */
  async issue(party: Party, sql: Sql = this.database.manager): Promise<string> {
    return (await this.issueKey(party, {}, sql)).token;
  }

  async issueAll(parties: readonly Party[], sql: Sql = this.database.manager): Promise<string[]> {
    const keys = await this.insert(
      parties.map((party) => ({ ...party })),
      sql,
    );
    return keys.map(({ token }) => token);
  }

  async issueKey(party: Party, setting: KeySetting, sql: Sql): Promise<IssuedKey> {
    const [key] = await this.insert([{ ...party, ...setting }], sql);
    return key as IssuedKey;
  }

  /** From now on no token opens anything for this party. */
  async revoke({ kind, id }: Party, sql: Sql = this.database.manager): Promise<void> {
    const gone = await rows<{ id: string }>(
      sql,
      'DELETE FROM access_tokens WHERE party_kind = $1 AND party_id = $2 RETURNING id',
      [kind, id],
    );
    await this.announce(
      gone.map((key) => key.id),
      sql,
    );
  }

  /** One key opens nothing any more. */
  async revokeKey(keyId: string, sql: Sql): Promise<void> {
    await rows(sql, 'DELETE FROM access_tokens WHERE id = $1', [keyId]);
    await this.announce([keyId], sql);
  }

  /** What the keys and sessions of a person open has changed. */
  async announceOf(personId: string, sql: Sql): Promise<void> {
    const keys = await rows<{ id: string }>(
      sql,
      `SELECT id FROM access_tokens WHERE person_id = $1 OR (party_kind = 'ops' AND party_id = $1)`,
      [personId],
    );
    await this.announce(
      keys.map(({ id }) => id),
      sql,
    );
  }

  /** What these keys open has changed: tells every process, once the transaction has ended. */
  async announce(keyIds: readonly string[], sql: Sql): Promise<void> {
    if (keyIds.length === 0) return;
    this.forget(keyIds);
    await this.news.tell(sql, 'keys', keyIds);
  }

  /** The party a token belongs to, if it is one of ours and still opens something. */
  async partyOf(token: string): Promise<Bearer | undefined> {
    const key = this.known.get(token) ?? (await this.read(token));
    if (!key || key.endsAt <= Date.now()) return undefined;
    this.lastUsed.note(key.keyId);
    return key;
  }

  /** For streams and long polls: tells when the key they were opened with opens nothing any more. */
  watch({ keyId }: Bearer): WatchedKey {
    return this.keyWatch.watch(keyId);
  }

  private async read(token: string): Promise<KnownKey | undefined> {
    const { heard } = this;
    const key = await readKey(this.database.manager, hashOf(token));
    if (key && heard === this.heard) this.known.set(token, key);
    return key;
  }

  private async insert(
    asked: readonly (Party & KeySetting)[],
    sql: Sql,
  ): Promise<{ id: string; token: string }[]> {
    const keys = asked.map(({ kind, sessionOf }) => ({
      id: newId(),
      token: `${sessionOf ? 'st' : PREFIX[kind]}_${randomBytes(24).toString('base64url')}`,
    }));
    await rows(
      sql,
      `INSERT INTO access_tokens (id, hash, prefix, party_kind, party_id, name, expires_at, person_id, session)
       SELECT *, person_id IS NOT NULL FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::text[],
         $7::timestamptz[], $8::text[]) AS asked (id, hash, prefix, party_kind, party_id, name, expires_at, person_id)`,
      [
        keys.map(({ id }) => id),
        keys.map(({ token }) => hashOf(token)),
        keys.map(({ token }) => token.slice(0, SHOWN)),
        asked.map(({ kind }) => kind),
        asked.map(({ id }) => id),
        asked.map(({ name }) => name ?? ''),
        asked.map(({ expiresAt }) => expiresAt?.toISOString() ?? null),
        asked.map(({ sessionOf }) => sessionOf ?? null),
      ],
    );
    return keys;
  }

  /** The operator's own ops token, if one is set. The one set before opens nothing any more. */
  private async keepTokenOfEnvironment(): Promise<void> {
    if (!this.config.opsToken) return;
    const former = await rows<{ id: string }>(
      this.database.manager,
      `WITH kept AS (
         INSERT INTO access_tokens (hash, party_kind, party_id, name) VALUES ($1, 'ops', $2, 'LAST100_OPS_TOKEN')
         ON CONFLICT (hash) DO NOTHING)
       DELETE FROM access_tokens
       WHERE party_kind = 'ops' AND party_id = $2 AND name IN ('', 'LAST100_OPS_TOKEN') AND hash <> $1 RETURNING id`,
      [hashOf(this.config.opsToken), OPS_OF_ENVIRONMENT],
    );
    await this.announce(
      former.map(({ id }) => id),
      this.database.manager,
    );
  }

  /** These keys, or where news may have been lost any. */
  private hear(keyIds?: readonly string[]): void {
    if (keyIds) this.forget(keyIds);
    else this.known.clear();
    this.heard++;
    void this.keyWatch.look(keyIds).catch(() => undefined);
  }

  private forget(keyIds: readonly string[]): void {
    const ids = new Set(keyIds);
    for (const [token, { keyId }] of this.known.entries()) if (ids.has(keyId)) this.known.delete(token);
  }
}

/** Of keys, sessions and one-time links alike. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
