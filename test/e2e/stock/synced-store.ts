import type { Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, orderFor, type Merchant } from '../../support/town.js';
import type { StockRun } from '../../../libs/client/openapi.js';
import type { StockLevel } from '../../../libs/client/rows.js';

/** A store that is kept in step with a system, by its merchant's API. */
export class SyncedStore {
  constructor(
    private readonly service: Service,
    readonly merchant: Merchant,
  ) {}

  static async open(service: Service, stock: Record<string, number> = { milk: 10 }): Promise<SyncedStore> {
    return new SyncedStore(service, await openMerchant(service, { stock }));
  }

  get path(): string {
    return `/v1/stores/${this.merchant.storeId}`;
  }

  set = (source: object) => this.merchant.caller.put(`${this.path}/stock-source`, source);
  source = () => this.merchant.caller.get(`${this.path}/stock-source`);
  sync = () => this.merchant.caller.post(`${this.path}/stock-source/sync`);
  order = (sku: string, quantity: number) =>
    this.merchant.caller.post('/v1/orders', orderFor(this.merchant, { lines: [{ sku, quantity }] }));

  async levels(): Promise<ReadonlyMap<string, StockLevel>> {
    const { body } = await this.merchant.caller.get<StockLevel[]>(`${this.path}/stock`);
    return new Map(body.map((level) => [level.sku, level]));
  }

  async level(sku: string): Promise<StockLevel> {
    return (await this.levels()).get(sku) as StockLevel;
  }

  async has(sku: string, onHand: number): Promise<void> {
    await until(async () => (await this.level(sku))?.onHand === onHand, `${onHand} of ${sku}`);
  }

  async runs(kind?: string): Promise<StockRun[]> {
    const { body } = await this.merchant.caller.get<StockRun[]>(`${this.path}/stock-runs`);
    return kind ? body.filter((run) => run.kind === kind) : body;
  }

  /** The latest run of a kind once it is as described. */
  async run(kind: string, outcome: string, so: (run: StockRun) => boolean = () => true): Promise<StockRun> {
    return until(
      async () => (await this.runs(kind)).find((run) => run.outcome === outcome && so(run)),
      `a ${kind} that is ${outcome}`,
    );
  }

  /** The shop is left alone after a failure: as if that time had passed. */
  async waitNoLonger(): Promise<void> {
    await this.service.database.query(
      'UPDATE stock_sources SET left_alone_until = now() WHERE store_id = $1',
      [this.merchant.storeId],
    );
  }
}
