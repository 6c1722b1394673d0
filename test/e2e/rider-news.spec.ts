import { ENGINES, type Engine } from '../support/engines.js';
import { openEvents } from '../support/event-stream.js';
import { startService, type Service } from '../support/service.js';
import type { Assignment, Assignments } from '../../libs/client/openapi.js';
import { nextOffer, step, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';

/** News travel by PostgreSQL, whatever the queues run on. */
const [engine] = ENGINES as [Engine];

describe('news for riders', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    rider = await rideIn(service, zoneId);
  });
  afterEach(() => rider.caller.put('/v1/rider/shift', { state: 'offline', force: true }));

  const wait = (seconds: number, etag?: string) =>
    rider.caller.get<Assignments>(
      `/v1/rider/assignments?wait=${seconds}`,
      etag ? { 'if-none-match': etag } : {},
    );
  const post = async () => (await merchant.caller.post('/v1/orders', orderFor(merchant))).body;
  const cancel = (order: Record<string, unknown>) => merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  const events = () => openEvents(`${service.url}/v1/rider/events`, rider.caller.token);
  const timed = async <Result>(work: Promise<Result>): Promise<[Result, number]> => {
    const began = performance.now();
    return [await work, (performance.now() - began) / 1_000];
  };
  const waiting = async () => {
    const { body } = await service.as().get<string>('/metrics');
    return Number(/^last100_carriers_waiting (\d+)/m.exec(body)?.[1]);
  };

  const poll = (token: string | undefined, signal?: AbortSignal) =>
    fetch(`${service.url}/v1/rider/assignments?wait=60`, {
      headers: { authorization: `Bearer ${token}` },
      ...(signal && { signal }),
    });

  it('a long poll answers within a second of the news, for an offer and for its end', async () => {
    const before = await wait(0);
    const offered = wait(20);
    const order = await post();
    const { body, headers } = await offered;
    expect(body.assignments).toMatchObject([{ deliveryId: order.deliveryId, state: 'offered' }]);
    expect(headers.get('etag')).not.toBe(before.headers.get('etag'));

    const ended = wait(20, headers.get('etag') as string);
    // The request is on its way before the cancel is.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [, seconds] = await timed(Promise.all([ended, cancel(order)]));
    expect((await ended).body.assignments).toEqual([]);
    expect(seconds).toBeLessThan(1);
  });

  it('a long poll without news answers 304 when the wait is over, or what there is to one who has seen nothing', async () => {
    const { headers } = await wait(0);
    const [answer, seconds] = await timed(wait(1, `W/${headers.get('etag')}`));
    expect([answer.status, answer.body]).toEqual([304, '']);
    expect(answer.headers.get('etag')).toBe(headers.get('etag'));
    expect(await wait(0.1)).toMatchObject({ status: 200, body: { assignments: [] } });
    expect(seconds).toBeGreaterThanOrEqual(0.9);
    expect(seconds).toBeLessThan(3);
  });

  it('a long poll that asks with what it saw does not answer the same offer twice', async () => {
    const order = await post();
    await nextOffer(rider, order.deliveryId as string);
    const { headers } = await wait(0);
    const [, atOnce] = await timed(wait(5));
    expect(atOnce).toBeLessThan(1);
    const [, seconds] = await timed(wait(1, headers.get('etag') as string));
    expect(seconds).toBeGreaterThanOrEqual(0.9);
    await cancel(order);
  });

  it('tells what the resident writes, and the rider may write back', async () => {
    const order = await post();
    const link = new URL(order.trackingUrl as string).pathname;
    const offer = await nextOffer(rider, order.deliveryId as string);
    expect((await step(rider, offer.id, 'messages', { text: 'too soon' })).status).toBe(409);
    const accepted = await step(rider, offer.id, 'accept');
    const news = wait(20, (await wait(0)).headers.get('etag') as string);
    await service.as().post(`${link}/messages`, { text: '放门口 at the door' });
    expect((await news).body.assignments[0]?.messages).toMatchObject([{ text: '放门口 at the door' }]);
    await step(rider, offer.id, 'messages', { text: '好的 all right' });
    const { body } = await service.as().get<{ messages: object[] }>(link);
    expect(body.messages).toMatchObject([
      { sender: 'resident', text: '放门口 at the door' },
      { sender: 'rider', text: '好的 all right' },
    ]);
    expect(accepted.status).toBe(200);
    await cancel(order);
  });

  it('an event stream tells the same: what there is at once, and each change as it comes', async () => {
    const stream = await events();
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(await stream.next()).toMatchObject({ type: 'assignments', data: { assignments: [] } });
    const order = await post();
    const offered = await stream.next();
    const polled = await wait(0);
    expect(offered).toEqual({ type: 'assignments', id: polled.headers.get('etag'), data: polled.body });
    const { id } = polled.body.assignments[0] as Assignment;
    for (const [name, state] of [
      ['accept', 'accepted'],
      ['pick-up', 'picked_up'],
    ]) {
      const [, seconds] = await timed(
        Promise.all([
          step(rider, id, name as string),
          stream.next().then(({ data }) => expect(data).toMatchObject({ assignments: [{ id, state }] })),
        ]),
      );
      expect(seconds).toBeLessThan(1);
    }
    stream.close();
    await cancel(order);
  });

  it('an event stream shows that it lives while nothing happens', async () => {
    const stream = await events();
    await stream.next();
    expect(await stream.next()).toMatchObject({ type: 'still-here', data: {} });
    stream.close();
  });

  it('whoever hangs up is not waited for', async () => {
    const before = await waiting();
    const riders = await Promise.all([...Array(5)].map(() => rideIn(service, zoneId, { online: false })));
    const streams = await Promise.all(
      riders.map(({ caller }) => openEvents(`${service.url}/v1/rider/events`, caller.token)),
    );
    const gone = new AbortController();
    const polls = riders.map(({ caller }) => poll(caller.token, gone.signal).catch(() => 'hung up'));
    await until(async () => (await waiting()) === before + 10, 'ten to wait');
    gone.abort();
    streams.forEach((stream) => stream.close());
    expect(await Promise.all(polls)).toEqual(Array(5).fill('hung up'));
    await until(async () => (await waiting()) === before, 'nobody to wait', 3);
  });

  it('of a rider who waits in four places the oldest is let go, and the newest hear the news', async () => {
    const before = await waiting();
    const oldest = await events();
    expect(await oldest.next()).toMatchObject({ type: 'assignments' });
    const polls = [poll(rider.caller.token), poll(rider.caller.token)];
    await until(async () => (await waiting()) === before + 3, 'three to wait');
    const newest = poll(rider.caller.token);
    expect(await oldest.next().catch(() => 'ended')).toBe('ended');
    expect(await waiting()).toBe(before + 3);
    const order = await post();
    for (const answer of await Promise.all([...polls, newest]))
      expect(((await answer.json()) as Assignments).assignments).toMatchObject([
        { deliveryId: order.deliveryId },
      ]);
    await cancel(order);
  });

  it('whoever waits hears of what no news has told', async () => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId as string);
    const waits = wait(30, (await wait(0)).headers.get('etag') as string);
    // As if its notice had been lost on the way.
    await service.database.query(`UPDATE assignments SET state = 'withdrawn' WHERE id = $1`, [offer.id]);
    const [{ body }, seconds] = await timed(waits);
    expect(body.assignments).toEqual([]);
    expect(seconds).toBeLessThan(13);
  });
});
