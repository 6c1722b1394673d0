import { Webhook } from 'standardwebhooks';
import { expectProblem } from '../../support/bad-input.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, step, until } from '../../support/story.js';
import { openZone, orderFor } from '../../support/town.js';
import { takeTo, type PostedOrder } from '../../support/way-to-the-door.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';

describe.each(ONE_ENGINE)('a line that runs short, on $engine', (engine) => {
  let service: Service;
  let shop: WebhookShop;
  let zoneId: string;
  let grocery: Grocery;

  beforeAll(async () => {
    service = await startService(engine);
    shop = await openShop();
    zoneId = await openZone(service);
  });
  afterAll(async () => {
    await service.stop();
    await shop.close();
  });
  beforeEach(async () => {
    grocery = await openGrocery(service, {}, {}, shop.url);
  });
  afterEach(() => grocery.closeInBalance());

  /** Two of milk and a bag of rice, which is picked; of the milk `found` are there. */
  const runShort = async (wish?: string, found = 0, lines: Record<string, number> = { milk: 2, rice: 1 }) => {
    const order = await grocery.order(lines, wish ? { substitution: wish } : {});
    if (lines.rice) await grocery.mark(order, 'rice', 'pick');
    const { status, body } = await grocery.mark(order, 'milk', 'short', { picked: found });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return order;
  };
  const unanswered = (order: PostedOrder) =>
    service.database.query(
      `UPDATE short_lines SET answer_by = now() - interval '1 second' WHERE order_id = $1`,
      [order.id],
    );
  const weightOf = async (order: PostedOrder) =>
    (
      await service.database.query<{ bags: number; grams: number }>(
        'SELECT bags, weight_grams AS grams FROM deliveries WHERE id = $1',
        [order.deliveryId],
      )
    )[0];

  it('empties the shelf: what nobody holds is sold no more until the next count', async () => {
    const other = await grocery.order({ milk: 5 });
    await runShort('none', 1);
    expect(await grocery.level('milk')).toEqual({ onHand: 5, reserved: 5, available: 0 });
    const refused = await grocery.merchant.caller.post('/v1/orders', orderFor(grocery.merchant));
    expectProblem(refused, 409, 'OUT_OF_STOCK');
    expect(await grocery.line(other, 'milk')).toMatchObject({ toPick: 5 });
    await grocery.count('milk', 30);
    expect(await grocery.level('milk')).toEqual({ onHand: 30, reserved: 5, available: 25 });
  });

  it('is replaced by the most like it where the resident wished so', async () => {
    const order = await runShort('similar', 1);
    const { lines, shortLines, state } = await grocery.read(order);
    expect(lines).toMatchObject([
      { sku: 'milk', quantity: 2, picked: 1, substituted: 1, cut: 0, state: 'picked' },
      { sku: 'rice', picked: 1 },
      { sku: 'whole-milk', quantity: 1, toPick: 1, insteadOf: 'milk' },
    ]);
    expect(shortLines).toMatchObject([
      { cause: 'picker', state: 'substituted', answeredBy: 'wish', takenSku: 'whole-milk' },
    ]);
    expect(state).not.toBe('cancelled');
    expect(await grocery.level('whole-milk')).toEqual({ onHand: 20, reserved: 1, available: 19 });
    await grocery.mark(order, 'whole-milk', 'pick');
    expect((await grocery.read(order)).packedAt).not.toBeNull();
  });

  it('is left out where the resident wants no substitutes, and the bag weighs less', async () => {
    const order = await runShort('none');
    expect(await grocery.line(order, 'milk')).toMatchObject({ cut: 2, picked: 0, state: 'cut' });
    expect(await weightOf(order)).toEqual({ bags: 1, grams: 500 });
    expect((await grocery.read(order)).packedAt).not.toBeNull();
    expect((await grocery.track(order)).substitutions[0]?.message).toMatch(/缺货.*left out/s);
  });

  it('is left out where nothing is like it', async () => {
    await service.database.query('UPDATE stock_levels SET price = NULL WHERE store_id = $1 AND sku = $2', [
      grocery.merchant.storeId,
      'milk',
    ]);
    const order = await runShort('similar');
    expect(await grocery.line(order, 'milk')).toMatchObject({ cut: 2, state: 'cut' });
  });

  describe('is asked about by the link', () => {
    it('with what can be had, within a second, at no higher price', async () => {
      const order = await runShort();
      const [asked] = (await grocery.track(order)).substitutions;
      expect(asked).toMatchObject({
        sku: 'milk',
        state: 'asked',
        offers: [
          { sku: 'whole-milk', price: 1_000, quantity: 2 },
          { sku: 'oat-milk', price: 1_000, quantity: 2 },
        ],
      });
      expect(asked?.message).toMatch(/缺货 2 件.*please choose/s);
      expect(Date.parse(asked?.answerBy as string)).toBeGreaterThan(Date.now() + 9 * 60_000);
      expect((await grocery.list()).orders).toMatchObject([{ shortLines: [{ state: 'asked' }] }]);
    });

    it('and gets what was chosen', async () => {
      const order = await runShort();
      const { status, body } = await grocery.answer(order, 'oat-milk');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          state: 'substituted',
          takenSku: 'oat-milk',
          message: expect.stringMatching(/换成.*instead/s),
        },
      });
      expect(await grocery.line(order, 'oat-milk')).toMatchObject({ toPick: 2, insteadOf: 'milk' });
      expect((await grocery.read(order)).history.at(-1)).toMatchObject({
        event: 'change_order',
        actor: 'resident',
        reason: '2 × milk short; 2 × oat-milk instead',
      });
      expect((await grocery.read(order)).packedAt).toBeNull();
      await grocery.mark(order, 'oat-milk', 'pick');
      expect((await grocery.read(order)).packedAt).not.toBeNull();
    });

    it('once: said again it answers the same, said otherwise it is refused', async () => {
      const order = await runShort();
      const first = await grocery.answer(order, 'oat-milk');
      expect((await grocery.answer(order, 'oat-milk')).body).toEqual(first.body);
      expectProblem(await grocery.answer(order, null), 409, 'WRONG_STATE');
      expect(await grocery.line(order, 'whole-milk')).toBeUndefined();
    });

    it('and leaves it out where that was the answer', async () => {
      const order = await runShort();
      const { body } = await grocery.answer(order, null);
      expect(body).toMatchObject({
        state: 'cut',
        message: expect.stringMatching(/按您的选择.*as you chose/s),
      });
      expect((await grocery.read(order)).packedAt).not.toBeNull();
    });

    it('and takes the next best where the chosen one has gone meanwhile, and says so', async () => {
      const order = await runShort();
      await grocery.count('whole-milk', 1);
      const { body } = await grocery.answer(order, 'whole-milk');
      expect(body).toMatchObject({
        state: 'substituted',
        takenSku: 'oat-milk',
        message: expect.stringMatching(/您选的也售完了.*has gone too/s),
      });
    });

    it('and leaves it out where all that was offered has gone meanwhile, and says so', async () => {
      const order = await runShort();
      for (const sku of ['whole-milk', 'oat-milk']) await grocery.count(sku, 0);
      const { body } = await grocery.answer(order, 'whole-milk');
      expect(body).toMatchObject({
        state: 'cut',
        takenSku: null,
        message: expect.stringMatching(/您选的也售完了.*has gone too/s),
      });
    });

    it('and leaves it out where nobody answers in time', async () => {
      const order = await runShort();
      await unanswered(order);
      await until(async () => (await grocery.line(order, 'milk'))?.state === 'cut', 'the cut');
      const { history, packedAt } = await grocery.read(order);
      expect(packedAt).not.toBeNull();
      expect(history.map(({ reason }) => reason)).toContain('2 × milk short; cut, as nobody answered');
      expect((await grocery.track(order)).substitutions[0]?.message).toMatch(
        /未收到回复.*without an answer/s,
      );
      expectProblem(await grocery.answer(order, 'oat-milk'), 409, 'WRONG_STATE');
    });

    it('and refuses what is no answer', async () => {
      const order = await runShort();
      expectProblem(await grocery.answer(order, 'luxury-milk'), 400, 'VALIDATION_FAILED', 'sku');
      const id = (await grocery.track(order)).substitutions[0]?.id;
      const path = `${order.link}/substitutions/${id}`;
      for (const sku of [undefined, 7, ''])
        expectProblem(await service.as().post(path, { sku }), 400, 'VALIDATION_FAILED', 'sku');
      expectProblem(await grocery.answer(order, null, 'none'), 404, 'NOT_FOUND');
      await grocery.count('milk', 20);
      const other = await runShort();
      expectProblem(await grocery.answer(other, null, id), 404, 'NOT_FOUND');
      expect((await grocery.track(order)).substitutions[0]?.state).toBe('asked');
    });

    it('and no more once the order has been cancelled', async () => {
      const order = await runShort();
      await grocery.merchant.caller.post(`/v1/orders/${order.id}/cancel`);
      expectProblem(await grocery.answer(order, 'oat-milk'), 409, 'WRONG_STATE');
      expect(await grocery.level('oat-milk')).toMatchObject({ reserved: 0 });
      await unanswered(order);
      await until(
        async () => (await grocery.track(order)).substitutions[0]?.state === 'cut',
        'the end of it',
      );
    });
  });

  it('keeps the bag in the store until the resident has answered', async () => {
    const rider = await grocery.rideIn(zoneId);
    const order = await grocery.order({ milk: 2, rice: 1 });
    const offer = await takeTo(rider, order, 'accept');
    await grocery.mark(order, 'milk', 'short', { picked: 0 });
    const [waiting] = await assignmentsOf(rider);
    expect(Date.parse(waiting?.pickup.readyAt as string)).toBeGreaterThan(Date.now() + 9 * 60_000);
    const refused = await step(rider, offer.id, 'pick-up');
    expectProblem(refused, 409, 'ORDER_NOT_PACKED');
    expect(refused.body.detail).toMatch(/请稍候.*wait/s);
    await grocery.answer(order, 'oat-milk');
    const [ready] = await assignmentsOf(rider);
    expect(Date.parse(ready?.pickup.readyAt as string)).toBeLessThan(Date.now() + 60_000);
    expect((await step(rider, offer.id, 'pick-up')).status).toBe(200);
    expect(await grocery.line(order, 'oat-milk')).toMatchObject({ picked: 2 });
  });

  it('goes to another carrier where what came instead is too heavy for the one who holds it', async () => {
    const small = await grocery.rideIn(zoneId, { bags: 1, weightGrams: 2_000, coldBox: false });
    await service.database.query(
      `UPDATE stock_levels SET weight_grams = 5000 WHERE store_id = $1 AND sku = 'whole-milk'`,
      [grocery.merchant.storeId],
    );
    const order = await grocery.order({ milk: 1, rice: 1 });
    const offer = await nextOffer(small, order.deliveryId);
    await step(small, offer.id, 'accept');
    await grocery.mark(order, 'milk', 'short', { picked: 0 });
    await grocery.answer(order, 'whole-milk');
    expect(await weightOf(order)).toEqual({ bags: 1, grams: 5_500 });
    expect(await assignmentsOf(small)).toEqual([]);
    expect((await grocery.read(order)).history.at(-1)).toMatchObject({
      event: 'reassign',
      reason: 'load_changed',
    });
    const strong = await grocery.rideIn(zoneId);
    await until(
      async () => (await assignmentsOf(strong)).find(({ deliveryId }) => deliveryId === order.deliveryId),
      'an offer to the other',
    );
  });

  it('ends the order where nothing is left of it, and frees its goods', async () => {
    const order = await runShort('none', 0, { milk: 2 });
    const { state, history } = await grocery.read(order);
    expect(state).toBe('cancelled');
    expect(history.at(-1)).toMatchObject({ event: 'cancel', actor: 'engine', reason: 'nothing_left' });
    expect(await grocery.level('milk')).toEqual({ onHand: 0, reserved: 0, available: 0 });
  });

  it('waits for the answer before it ends an order of which nothing else is left', async () => {
    const order = await runShort(undefined, 0, { milk: 2 });
    expect((await grocery.read(order)).state).not.toBe('cancelled');
    await grocery.answer(order, null);
    expect((await grocery.read(order)).state).toBe('cancelled');
  });

  it('is told to the merchant, with what became of each line, in order', async () => {
    const order = await runShort();
    await grocery.answer(order, 'oat-milk');
    await grocery.mark(order, 'oat-milk', 'pick');
    const heard = () =>
      shop.taken(order.deliveryId).filter(({ message }) => message.type === 'order.changed');
    await until(async () => heard().length >= 3, 'three changes', 20);
    for (const { body, headers } of heard())
      new Webhook(grocery.merchant.webhookSecret).verify(body, headers);
    const data = heard().map(({ message }) => message.data as unknown as { reason: string; lines: object[] });
    expect(data.map(({ reason }) => reason)).toEqual([
      'not on the shelf: 2 × milk; the resident is asked',
      '2 × milk short; 2 × oat-milk instead',
      'packed',
    ]);
    expect(data.at(-1)?.lines).toMatchObject([
      { sku: 'milk', ordered: 2, picked: 0, substituted: 2, cut: 0 },
      { sku: 'oat-milk', ordered: 2, picked: 2, insteadOf: 'milk' },
      { sku: 'rice', ordered: 1, picked: 1 },
    ]);
  });
});
