import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { ADAPTERS } from '../../shop-adapters/adapters.js';
import { publicAddressesOnly } from '../../platform/http/public-addresses.js';
import { ShopFetch } from '../../shop-adapters/shop-fetch.js';
import type { Account } from '../../shop-adapters/stock-adapter.js';
import { StockPace } from '../lease/pace.service.js';
import type { Source } from './source.js';

/** Texts shorter than this are no secret worth hiding, and would blacken half of what is said. */
const SHORTEST_SECRET = 6;

type OpenedSource = Pick<Source, 'storeId' | 'merchantId' | 'adapter' | 'settings' | 'credentials' | 'setBy'>;

/** Opens a store's account with its shop system. */
@Injectable()
export class StockAccounts {
  private readonly publicOnly = publicAddressesOnly();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: SecretBox,
    private readonly pace: StockPace,
  ) {}

  open(source: OpenedSource): Account {
    return {
      settings: source.settings,
      credentials: source.credentials
        ? JSON.parse(this.secrets.open(source.credentials, sealedFor(source.storeId)))
        : undefined,
      http: new ShopFetch({
        pace: this.pace.of(source.merchantId, ADAPTERS.get(source.adapter)),
        timeoutSeconds: this.config.stock.timeoutSeconds,
        dispatcher: this.mayBePrivate(source.setBy) ? undefined : this.publicOnly,
      }),
    };
  }

  seal(storeId: string, credentials: unknown): Buffer {
    return this.secrets.seal(JSON.stringify(credentials), sealedFor(storeId));
  }

  mayBePrivate(setBy: Source['setBy']): boolean {
    return setBy === 'ops' || this.config.stock.privateAddresses;
  }
}

const sealedFor = (storeId: string) => `stock-source:${storeId}`;

/** All texts in an account's credentials: none of them may get into a record. */
export function wordsOf(credentials: unknown): string[] {
  if (typeof credentials === 'string') return credentials.length < SHORTEST_SECRET ? [] : [credentials];
  if (typeof credentials !== 'object' || credentials === null) return [];
  return Object.values(credentials).flatMap(wordsOf);
}

/** Seals anew what the former key sealed. */
export async function sealCredentialsAnew(tx: Sql, box: SecretBox): Promise<void> {
  const sources = await rows<{ id: string; storeId: string; credentials: Buffer }>(
    tx,
    `SELECT id, store_id AS "storeId", credentials FROM stock_sources WHERE credentials IS NOT NULL
     ORDER BY id FOR UPDATE`,
  );
  for (const { id, storeId, credentials } of sources) {
    if (!box.isOfFormerKey(credentials)) continue;
    const text = box.open(credentials, sealedFor(storeId));
    await rows(tx, 'UPDATE stock_sources SET credentials = $2 WHERE id = $1', [
      id,
      box.seal(text, sealedFor(storeId)),
    ]);
  }
}
