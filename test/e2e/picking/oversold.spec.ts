import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone } from '../../support/town.js';
import type { PostedOrder } from '../../support/way-to-the-door.js';

describe.each(ONE_ENGINE)('what the merchant sold in the shop, on $engine', (engine) => {
  let service: Service;
  let grocery: Grocery;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
  });
  afterAll(() => service.stop());
  afterEach(() => grocery.closeInBalance());

  const listed = () =>
    service.database.query('SELECT sku FROM oversold_levels WHERE store_id = $1', [grocery.merchant.storeId]);
  const fits = () =>
    until(async () => {
      const { onHand, reserved } = await grocery.level('milk');
      return reserved <= onHand && (await listed()).length === 0;
    }, 'the level to fit');
  const milkOf = async (order: PostedOrder) => {
    const line = await grocery.line(order, 'milk');
    return line && { toPick: line.toPick, picked: line.picked, asked: line.asked, cut: line.cut };
  };

  it('is taken from the youngest orders, and only as much as is missing', async () => {
    grocery = await openGrocery(service, { milk: 10 });
    const [oldest, middle, youngest] = [
      await grocery.order({ milk: 4, rice: 1 }),
      await grocery.order({ milk: 3, rice: 1 }),
      await grocery.order({ milk: 3, rice: 1 }),
    ];
    await grocery.count('milk', 5);
    await fits();
    expect(await milkOf(oldest)).toEqual({ toPick: 4, picked: 0, asked: 0, cut: 0 });
    expect(await milkOf(middle)).toEqual({ toPick: 1, picked: 0, asked: 2, cut: 0 });
    expect(await milkOf(youngest)).toEqual({ toPick: 0, picked: 0, asked: 3, cut: 0 });
    expect(await grocery.level('milk')).toEqual({ onHand: 5, reserved: 5, available: 0 });
    const { shortLines, history } = await grocery.read(youngest);
    expect(shortLines).toMatchObject([{ cause: 'oversold', state: 'asked', quantity: 3 }]);
    expect(history.at(-1)).toMatchObject({
      actor: 'engine',
      reason: 'sold out in the shop: 3 × milk; the resident is asked',
    });
    await grocery.answer(youngest, 'whole-milk');
    expect(await grocery.line(youngest, 'whole-milk')).toMatchObject({ toPick: 3, insteadOf: 'milk' });
  });

  it('is not taken out of a bag: who has it keeps it', async () => {
    grocery = await openGrocery(service, { milk: 6 });
    const older = await grocery.order({ milk: 3, rice: 1 });
    const younger = await grocery.order({ milk: 3, rice: 1 });
    await grocery.mark(younger, 'milk', 'pick');
    await grocery.count('milk', 1);
    await fits();
    expect(await milkOf(younger)).toEqual({ toPick: 0, picked: 3, asked: 0, cut: 0 });
    expect(await milkOf(older)).toEqual({ toPick: 1, picked: 0, asked: 2, cut: 0 });
  });

  it('is cut at once where that is the rule of the store', async () => {
    grocery = await openGrocery(service, { milk: 4 }, { oversellRule: 'cut' });
    const order = await grocery.order({ milk: 4, rice: 1 });
    await grocery.count('milk', 1);
    await fits();
    expect(await milkOf(order)).toEqual({ toPick: 1, picked: 0, asked: 0, cut: 3 });
    expect((await grocery.read(order)).history.at(-1)?.reason).toBe(
      "sold out in the shop: 3 × milk; cut, by the store's rule",
    );
  });

  it('goes by the standing wish where the store offers substitutes', async () => {
    grocery = await openGrocery(service, { milk: 4 });
    const similar = await grocery.order({ milk: 2, rice: 1 }, { substitution: 'similar' });
    const none = await grocery.order({ milk: 2, rice: 1 }, { substitution: 'none' });
    await grocery.count('milk', 0);
    await fits();
    expect(await milkOf(none)).toMatchObject({ cut: 2 });
    expect(await grocery.line(similar, 'whole-milk')).toMatchObject({ toPick: 2 });
  });

  it('ends orders of which nothing is left', async () => {
    grocery = await openGrocery(service, { milk: 4 }, { oversellRule: 'cut' });
    const order = await grocery.order({ milk: 4 });
    await grocery.count('milk', 0);
    await fits();
    expect(await grocery.read(order)).toMatchObject({ state: 'cancelled' });
  });

  it('adds up while orders, counts, marks, cancels and answers come at the same moment', async () => {
    grocery = await openGrocery(service, { milk: 60, 'oat-milk': 60, 'whole-milk': 60, rice: 60 });
    const wishes = ['ask', 'similar', 'none'];
    const skus = ['milk', 'oat-milk', 'rice'];
    const one = async (index: number) => {
      const substitution = wishes[index % 3];
      const order = await grocery
        .order({ milk: 1 + (index % 3), [skus[1 + (index % 2)] as string]: 1 }, { substitution })
        .catch(() => undefined);
      if (!order) return;
      if (index % 5 === 0) await grocery.merchant.caller.post(`/v1/orders/${order.id}/cancel`);
      await Promise.all([
        grocery.mark(order, 'milk', 'pick', { quantity: 1 }),
        grocery.mark(order, 'milk', 'short', { picked: 1 }),
        ...skus.map((sku) => grocery.mark(order, sku, index % 4 === 0 ? 'short' : 'pick', { picked: 0 })),
        grocery.answer(order, 'whole-milk').catch(() => undefined),
      ]);
    };
    const counts = async () => {
      for (const onHand of [40, 3, 25, 0, 30]) {
        await Promise.all(skus.map((sku) => grocery.count(sku, onHand)));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await Promise.all([counts(), ...Array.from({ length: 40 }, (_, index) => one(index))]);
    await until(async () => (await listed()).length === 0, 'all to fit');
    expect(await grocery.outOfBalance()).toEqual([]);
    for (const sku of skus) {
      const { onHand, reserved } = await grocery.level(sku);
      expect({ sku, fits: reserved <= onHand }).toEqual({ sku, fits: true });
    }
  });
});
