import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openZone } from '../../support/town.js';
import { arrivals, day, type Happening } from './any-day.js';
import { CornerShop } from './corner-shop.js';

const [engine] = ENGINES as [Engine];

describe('levels, whatever happens in whatever order', () => {
  let service: Service;
  let database: DataSource;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    database = new DataSource({ type: 'postgres', url: service.database.url, poolSize: 6 });
    await database.initialize();
  });
  afterAll(async () => {
    await database?.destroy();
    await service.stop();
  });

  const agree = async (shop: CornerShop) => {
    expect(await shop.wrongLevels()).toEqual([]);
    for (const { onHand, reserved, safetyStock, available } of await shop.levels()) {
      expect(onHand).toBeGreaterThanOrEqual(0);
      expect(available).toBe(Math.max(0, onHand - reserved - safetyStock));
    }
  };

  it('agree with orders, bags and the ledger after each thing that happened', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (happenings) => {
        const shop = await CornerShop.open(service, database);
        for (const happening of happenings) {
          await shop.happen(happening);
          await agree(shop);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('agree with them when several things happen at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (happenings) => {
        const shop = await CornerShop.open(service, database);
        for (const together of inGroups(happenings, 6)) {
          await Promise.all(together.map((happening) => shop.happen(happening)));
          await agree(shop);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('are the same in whatever order, how often and how much at once the merchant’s messages arrive', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ messages, arriving }) => {
        const [asTheyWere, late, atOnce] = await Promise.all([
          CornerShop.open(service, database),
          CornerShop.open(service, database),
          CornerShop.open(service, database),
        ]);
        for (const message of messages) await asTheyWere.tell(message);
        for (const index of arriving) await late.tell(messages[index] as (typeof messages)[number]);
        await Promise.all(arriving.map((index) => atOnce.tell(messages[index] as (typeof messages)[number])));
        const told = await levelsOf(asTheyWere);
        expect(await levelsOf(late)).toEqual(told);
        expect(await levelsOf(atOnce)).toEqual(told);
        for (const shop of [asTheyWere, late, atOnce]) await agree(shop);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** Each shop opened at a moment of its own. */
const levelsOf = async (shop: CornerShop) =>
  (await shop.levels()).map(({ asOf, ...level }) => ({ ...level, ago: shop.since(asOf) }));

function inGroups(happenings: readonly Happening[], size: number): Happening[][] {
  return Array.from({ length: Math.ceil(happenings.length / size) }, (_, group) =>
    happenings.slice(group * size, (group + 1) * size),
  );
}
