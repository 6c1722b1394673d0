import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { row } from '../database/sql.js';
import { partyPolicies } from '../limits/policies.js';
import type { Bearer, PartyKind } from './access-tokens.js';
import type { MeAnswer } from './me-answer.js';
import { unauthorized } from './problems.js';

/** What the keys of each kind of party open. */
const SCOPES: Readonly<Record<PartyKind, readonly string[]>> = {
  merchant: ['orders', 'stores', 'stock', 'picking', 'keys', 'webhooks'],
  picker: ['picking'],
  rider: ['shift', 'assignments', 'photos'],
  volunteer: ['shift', 'assignments', 'photos'],
  ops: ['ops'],
};

interface Known {
  readonly name: string | null;
  readonly merchantId: string | null;
  readonly storeId: string | null;
  readonly zoneId: string | null;
  readonly compoundId: string | null;
  readonly keyName: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** Tells callers who they are here: the first thing that whoever has been handed a key wants to know. */
@Injectable()
export class Me {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async of({ kind, id, keyId }: Bearer): Promise<MeAnswer> {
    const known = await row<Known>(
      this.database.manager,
      `SELECT coalesce(m.name, p.name, c.name, o.name) AS name, s.merchant_id AS "merchantId",
         p.store_id AS "storeId", c.zone_id AS "zoneId", c.compound_id AS "compoundId",
         k.name AS "keyName", k.prefix, k.created_at AS "createdAt", k.expires_at AS "expiresAt"
       FROM access_tokens k
       LEFT JOIN merchants m ON k.party_kind = 'merchant' AND m.id = k.party_id
       LEFT JOIN store_pickers p ON k.party_kind = 'picker' AND p.id = k.party_id
       LEFT JOIN stores s ON s.id = p.store_id
       LEFT JOIN carriers c ON k.party_kind IN ('rider', 'volunteer') AND c.id = k.party_id
       LEFT JOIN ops_people o ON k.party_kind = 'ops' AND o.id = k.party_id
       WHERE k.id = $1`,
      [keyId],
    );
    // Revoked a moment ago.
    if (!known) throw unauthorized();
    const { name, merchantId, storeId, zoneId, compoundId, keyName, prefix, createdAt, expiresAt } = known;
    const { points, seconds } = partyPolicies(this.config.merchantRequestsASecond)[kind];
    return {
      kind,
      id,
      name: name ?? id,
      ...(merchantId && { merchantId }),
      ...(storeId && { storeId }),
      ...(zoneId && { zoneId }),
      ...(compoundId && { compoundId }),
      scopes: [...SCOPES[kind]],
      key: { id: keyId, name: keyName, prefix, createdAt, expiresAt },
      limits: { requests: { points, seconds } },
      now: new Date(this.clock.now()),
    };
  }
}
