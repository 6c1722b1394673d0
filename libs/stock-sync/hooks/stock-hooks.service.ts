import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Signers } from '../../platform/auth/signers.js';
import { RealTime } from '../../platform/clock/real-time.js';
import { row } from '../../platform/database/sql.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { charsetOf, decodeText } from '../../platform/text/encoding.js';
import { ADAPTERS } from '../../shop-adapters/adapters.js';
import { WebhookRefused, type VerifiedCall, type WebhookCall } from '../../shop-adapters/stock-adapter.js';
import { StockAccounts } from '../source/account.service.js';
import { keepCall } from './calls.js';
import { SOURCE_COLUMNS, type Source } from '../source/source.js';
import { StockWaking } from '../waking.service.js';

/** Whose signatures these are, by the name that the route gives. */
export const STOCK_SHOPS = 'stock shops';
/** Milliseconds for which a source that was there is not looked for again before its call is read. */
const STAYS_KNOWN = 30_000;

/** Takes the calls of shops in: verified and written down; the sync works them in. */
@Injectable()
export class StockHooks implements OnModuleInit {
  private readonly known = new LRUCache<string, true>({ max: 10_000, ttl: STAYS_KNOWN });

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: StockAccounts,
    private readonly waking: StockWaking,
    private readonly realTime: RealTime,
    private readonly signers: Signers,
  ) {}

  onModuleInit(): void {
    this.signers.expect(STOCK_SHOPS, ({ sourceId }) => this.isKnown(sourceId as string));
  }

  async take(sourceId: string, call: WebhookCall): Promise<void> {
    const source = isUuid(sourceId) ? await this.source(sourceId) : undefined;
    const webhook = source && ADAPTERS.get(source.adapter)?.webhook;
    if (!source || !webhook) throw notFound('webhook');
    const account = this.accounts.open(source);
    const verified = this.verify(() => webhook.verify(account, call, this.realTime.now()));
    const body = decodeText(call.body, charsetOf(call.headers['content-type'])).replaceAll('\0', '');
    const isNew = await keepCall(this.database.manager, source.id, verified, body);
    metrics.stockCalls.inc({ outcome: isNew ? 'taken' : 'repeated' });
    if (isNew) await this.waking.wake([source.id]);
  }

  /** Signatures are made by real clocks, whatever the service's time is. */
  private verify(check: () => VerifiedCall): VerifiedCall {
    try {
      return check();
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === undefined) throw error;
      metrics.stockCalls.inc({ outcome: 'refused' });
      throw new Problem(401, 'WEBHOOK_REFUSED', reason || 'Not signed by this shop, or too old.');
    }
  }

  private async isKnown(sourceId: string): Promise<boolean> {
    if (this.known.has(sourceId)) return true;
    const isThere = isUuid(sourceId) && (await this.source(sourceId)) !== undefined;
    if (isThere) this.known.set(sourceId, true);
    return isThere;
  }

  private source(id: string): Promise<Source | undefined> {
    return row<Source>(
      this.database.manager,
      `SELECT ${SOURCE_COLUMNS} FROM stock_sources s JOIN stores store ON store.id = s.store_id WHERE s.id = $1`,
      [id],
    );
  }
}

/** Why the call is none of this shop's; undefined for a fault of ours. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof WebhookRefused) return error.message;
  const isUnreadable = error instanceof SyntaxError || error instanceof z.ZodError;
  return isUnreadable ? 'The body is none of this shop’s calls.' : undefined;
}
