import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('what one caller may leave with us is bounded', () => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  let photo: Buffer;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { photo: 'required' });
    merchant = await openMerchant(service);
    photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => service.stop());

  const post = async () => (await merchant.caller.post('/v1/orders', orderFor(merchant))).body;
  const upload = ({ caller }: Rider) => {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(photo)]), 'door.jpg');
    return caller.post<{ photoId: string }>('/v1/rider/photos', form);
  };

  it('photos: none before a bag is in hand, ten for each, and those that prove nothing are gone after a day', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId as string);
    expectProblem(await upload(rider), 409, 'NO_BAG_IN_HAND');
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    const sent = [];
    for (let turn = 0; turn < 10; turn++) sent.push(await upload(rider));
    expect(sent.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expectProblem(await upload(rider), 409, 'TOO_MANY_PHOTOS');
    const [used, ...unused] = sent.map(({ body }) => body.photoId) as [string, ...string[]];
    expect((await step(rider, offer.id, 'deliver', proofFor(offer, { photoId: used }))).status).toBe(200);
    expectProblem(await upload(rider), 409, 'NO_BAG_IN_HAND');

    const fileOf = (id: string) => join(service.environment.LAST100_DATA as string, 'photos', `${id}.jpg`);
    expect(existsSync(fileOf(unused[0] as string))).toBe(true);
    await service.ops.put('/v1/ops/clock', { now: new Date(Date.now() + 25 * 3_600_000).toISOString() });
    await until(async () => unused.every((id) => !existsSync(fileOf(id))), 'the files to be gone');
    expect(existsSync(fileOf(used))).toBe(true);
    expect(await service.database.query('SELECT id FROM photos')).toEqual([{ id: used }]);
    await service.ops.delete('/v1/ops/clock');
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
  });

  it('messages: fifty of each side, however many are written at once', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post();
    const link = new URL(order.trackingUrl as string).pathname;
    const offer = await nextOffer(rider, order.deliveryId as string);
    await step(rider, offer.id, 'accept');
    const write = (text: string) => service.as().post(`${link}/messages`, { text });
    const answers = await Promise.all([...Array(55)].map((_, turn) => write(`放门口 ${turn}`)));
    const [refused] = answers.filter(({ status }) => status !== 201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expectProblem(refused as (typeof answers)[number], 409, 'TOO_MANY_MESSAGES');
    expect((await step(rider, offer.id, 'messages', { text: 'on my way' })).status).toBe(201);
    const { body } = await service.as().get<{ messages: object[] }>(link);
    expect(body.messages).toHaveLength(51);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
  });

  it('a code is made only for whoever has a bag in a cell', async () => {
    const link = new URL((await post()).trackingUrl as string).pathname;
    const began = performance.now();
    const answers = await Promise.all([...Array(40)].map(() => service.as().post(`${link}/cell-code`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409]));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('a batch of notes that nobody wrote before keeps nobody waiting', async () => {
    const orders = Array.from({ length: 300 }, (_, number) =>
      orderFor(merchant, {}, { note: `${'放门口,不要敲门,'.repeat(200)}${number}`.slice(0, 2_000) }),
    );
    const batch = merchant.caller.post('/v1/orders:batch', { orders });
    let done = false;
    void batch.finally(() => (done = true));
    let longest = 0;
    while (!done) {
      const began = performance.now();
      await service.as().get('/healthz');
      longest = Math.max(longest, performance.now() - began);
    }
    expect((await batch).status).toBe(200);
    expect(longest).toBeLessThan(1_000);
  }, 60_000);
});

describe('two thousand phones that wait', () => {
  it('leave a merchant its answers', async () => {
    const service = await startService(engine);
    const gone = new AbortController();
    try {
      const zoneId = await openZone(service);
      const merchant = await openMerchant(service);
      const riders: Rider[] = [];
      for (let turn = 0; turn < 20; turn++) {
        const part = [...Array(35)].map(() => rideIn(service, zoneId, { online: false }));
        riders.push(...(await Promise.all(part)));
      }
      const polls = riders.flatMap(({ caller }) =>
        [1, 2, 3].map(() =>
          fetch(`${service.url}/v1/rider/assignments?wait=60`, {
            headers: { authorization: `Bearer ${caller.token}` },
            signal: gone.signal,
          }).catch(() => undefined),
        ),
      );
      await until(
        async () =>
          Number(
            /^last100_carriers_waiting (\d+)/m.exec((await service.as().get<string>('/metrics')).body)?.[1],
          ) === 2_100,
        'all to wait',
        60,
      );
      let longest = 0;
      for (let turn = 0; turn < 40; turn++) {
        const began = performance.now();
        expect((await merchant.caller.get('/v1/orders?limit=1')).status).toBe(200);
        longest = Math.max(longest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      expect(longest).toBeLessThan(2_000);
      gone.abort();
      await Promise.all(polls);
    } finally {
      gone.abort();
      await service.stop();
    }
  }, 240_000);
});
