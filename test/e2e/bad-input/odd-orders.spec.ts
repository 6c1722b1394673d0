import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';
import type { OrderBatchAnswer } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('an order that cannot be written is refused alone', () => {
  let service: Service;
  let merchant: Merchant;
  let neighbours: Merchant[];

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
    neighbours = [await openMerchant(service), await openMerchant(service)];
    // Whatever validation lets through some day: PostgreSQL refuses it, for a reason that we know or do not
    // know.
    await service.database.query(`
      CREATE FUNCTION refuse_odd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.external_id LIKE 'beyond-%' THEN RAISE EXCEPTION 'beyond' USING ERRCODE = '22003'; END IF;
        IF NEW.external_id LIKE 'unheard-%' THEN RAISE EXCEPTION 'unheard of'; END IF;
        RETURN NEW;
      END $$`);
    await service.database.query(
      'CREATE TRIGGER refuse_odd BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION refuse_odd()',
    );
  });
  afterAll(() => service.stop());

  const batch = (who: Merchant, orders: readonly unknown[]) =>
    who.caller.post<OrderBatchAnswer>('/v1/orders:batch', { orders });
  let odd = 0;
  const ofKind = (kind: string) => orderFor(merchant, { externalId: `${kind}-${++odd}` });

  it('with a 422 where the cause is known, a 500 of its own where it is not', async () => {
    const good = () => orderFor(merchant);
    const orders = [good(), ofKind('beyond'), good(), good(), ofKind('unheard'), good()];
    const { body } = await batch(merchant, orders);
    expect(body.results.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      201,
      'OUT_OF_RANGE',
      201,
      201,
      'INTERNAL',
      201,
    ]);
  });

  it("and never costs another merchant's order its place", async () => {
    const odds = Array.from({ length: 5 }, () => merchant.caller.post('/v1/orders', ofKind('unheard')));
    const theirs = Array.from({ length: 40 }, (_, index) => {
      const neighbour = neighbours[index % 2] as Merchant;
      return neighbour.caller.post('/v1/orders', orderFor(neighbour));
    });
    const [good, bad] = await Promise.all([Promise.all(theirs), Promise.all(odds)]);
    expect(good.map(({ status }) => status)).toEqual(Array(40).fill(201));
    expect(bad.map(({ status }) => status)).toEqual(Array(5).fill(500));
    const ids = good.map(({ body }) => body.id);
    const [written] = await service.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM orders WHERE id = ANY($1::uuid[])',
      [ids],
    );
    expect(written?.count).toBe(40);
  });

  it('when it is heavier than anybody may carry', async () => {
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
      { sku: 'safe', onHand: 100_000, weightGrams: 1_000_000 },
    ]);
    const heavy = orderFor(merchant, {
      lines: Array.from({ length: 3 }, () => ({ sku: 'safe', quantity: 1_000 })),
    });
    const { body } = await batch(merchant, [orderFor(merchant), heavy, orderFor(merchant)]);
    expect(body.results.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      201,
      'ORDER_TOO_HEAVY',
      201,
    ]);
    expectProblem(await merchant.caller.post('/v1/orders', heavy), 422, 'ORDER_TOO_HEAVY', 'lines');
  });
});
