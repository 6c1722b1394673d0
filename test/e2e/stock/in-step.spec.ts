import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone } from '../../support/town.js';
import { WRONG_LEVELS } from './corner-shop.js';
import { SyncedStore } from './synced-store.js';
import { Till } from './till.js';

const [engine] = ENGINES as [Engine];
const SECRET = `whsec_${Buffer.alloc(32, 'shop').toString('base64')}`;

/** A shop that has sold out cannot take our orders off: that is another test. */
const PLENTY = 100;

/**
 * What happens in a shop that is told of our orders, and tells us. `order` counts the accepted ones, around.
 */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ say: fc.constant('order' as const), quantity: fc.integer({ min: 1, max: 3 }) }),
  },
  fc.record({
    say: fc.constantFrom('cancel' as const, 'pick' as const),
    order: fc.nat(20),
  }),
  fc.record({ say: fc.constant('sold in the shop' as const), quantity: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ say: fc.constantFrom('sync' as const, 'call' as const) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

describe('levels beside a shop that is pulled, told and that calls', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine, { LAST100_STOCK_TIMEOUT: '1' });
    await openZone(service);
  });
  afterAll(() => service.stop());

  it('agree with orders, bags and ledger at any moment, and with the shop in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happenings) => {
        const shop = await TwoSided.open(service);
        try {
          for (let from = 0; from < happenings.length; from += 3) {
            await Promise.all(happenings.slice(from, from + 3).map((each) => shop.happen(each)));
            expect(await shop.wrongLevels()).toEqual([]);
          }
          await shop.comeToRest();
          expect(await shop.wrongLevels()).toEqual([]);
          expect(await shop.ourNumber()).toBe(shop.till.levels.get('milk'));
        } finally {
          await shop.close();
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

/** A store here and its till there. */
class TwoSided {
  private readonly accepted: string[] = [];

  private constructor(
    private readonly service: Service,
    private readonly store: SyncedStore,
    readonly till: Till,
    private readonly sourceId: string,
  ) {}

  static async open(service: Service): Promise<TwoSided> {
    const till = await Till.open({ milk: PLENTY });
    const store = await SyncedStore.open(service, { nothing: 0 });
    const credentials = { apiKey: till.key, webhookSecret: SECRET };
    const { body } = await store.set(till.source({ pushes: true, credentials }));
    await store.has('milk', PLENTY);
    return new TwoSided(service, store, till, body.id as string);
  }

  async happen(happening: Happening): Promise<void> {
    const { caller } = this.store.merchant;
    switch (happening.say) {
      case 'order': {
        const { status, body } = await this.store.order('milk', happening.quantity);
        expect([201, 409]).toContain(status);
        if (status === 201) this.accepted.push(body.id as string);
        return;
      }
      case 'sold in the shop':
        return this.till.sell('milk', happening.quantity);
      case 'sync':
        return void (await this.store.sync());
      case 'call':
        return this.call();
      default: {
        const id = this.accepted[happening.order % this.accepted.length];
        if (!id) return;
        const path = happening.say === 'cancel' ? 'cancel' : `lines/milk/${happening.say}`;
        const { status } = await caller.post(`/v1/orders/${id}/${path}`, {});
        expect([200, 409]).toContain(status);
      }
    }
  }

  wrongLevels(): Promise<unknown[]> {
    return this.service.database.query(WRONG_LEVELS, [this.store.merchant.storeId]);
  }

  /** What the shop is to hold when it has been told of everything. */
  async ourNumber(): Promise<number> {
    const { onHand, reserved } = await this.store.level('milk');
    return onHand - reserved;
  }

  /** All that is to be told is told; then the shop is read once more. */
  async comeToRest(): Promise<void> {
    await this.toldAll();
    const before = (await this.store.runs('pull')).length;
    await this.store.sync();
    await until(async () => {
      const pulls = await this.store.runs('pull');
      return pulls.length > before && pulls.every(({ outcome }) => outcome !== 'running');
    }, 'the last pull');
    await this.toldAll();
  }

  async close(): Promise<void> {
    await this.store.merchant.caller.delete(`${this.store.path}/stock-source`);
    await this.till.close();
  }

  private async toldAll(): Promise<void> {
    await until(async () => {
      const [open] = await this.service.database.query<{ open: number }>(
        `SELECT (SELECT count(*) FROM stock_levels WHERE store_id = $1 AND reserved <> pushed AND sku = 'milk')::int
           + (SELECT count(*) FROM stock_pushes WHERE store_id = $1)::int
           + (SELECT count(*) FROM stock_calls c WHERE c.source_id = $2 AND done_at IS NULL)::int
           + (SELECT count(*) FROM oversold_levels WHERE store_id = $1)::int AS open`,
        [this.store.merchant.storeId, this.sourceId],
      );
      return open?.open === 0;
    }, 'the shop to be told of all');
  }

  private async call(): Promise<void> {
    const at = new Date();
    const id = randomUUID();
    const body = JSON.stringify({ levels: [{ sku: 'milk', onHand: this.till.levels.get('milk') }] });
    const { status } = await this.service.as().post(`/v1/hooks/stock/${this.sourceId}`, body, {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(SECRET).sign(id, at, body),
    });
    expect(status).toBe(204);
  }
}
