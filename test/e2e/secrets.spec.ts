import { createHash } from 'node:crypto';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type LoggingService, type Service } from '../support/service.js';
import { assignmentsOf, carry, nextOffer, until } from '../support/story.js';
import {
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../support/town.js';

const [engine] = ENGINES as [Engine];
const PHONE = '13912345678';
const CODE = 'gate-4711#';
/** What the note itself gives away. */
const NOTED_CODE = '#2580';
const NOTED_PHONE = '13611112222';
const NAME = '欧阳女士';

describe("what is a resident's own stays theirs", () => {
  let service: LoggingService;
  let merchant: Merchant;
  let rider: Rider;
  let order: Record<string, unknown>;
  let zoneId: string;
  let link: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { declineCoolOffSeconds: 1 });
    // Nobody listens there: the messages stay, to be read.
    merchant = await openMerchant(service, { webhookUrl: 'http://127.0.0.1:9/hooks' });
    rider = await rideIn(service, zoneId);
    const note = `门禁${NOTED_CODE},放门口,三楼左手,或打${NOTED_PHONE}`;
    const dropoff = { contact: { name: NAME, phone: PHONE }, note };
    order = (await merchant.caller.post('/v1/orders', orderFor(merchant, {}, dropoff))).body;
    link = new URL(order.trackingUrl as string).pathname;
    await service.database.query('UPDATE orders SET access_code = $2 WHERE id = $1', [order.id, CODE]);
  });
  afterAll(() => service.stop());

  const read = async (caller: Service['ops'], path: string) =>
    JSON.stringify((await caller.get<unknown>(path)).body);

  it('the rider reads the door once it has accepted, phone and gate code only while the bag is on its way', async () => {
    const offer = await nextOffer(rider, order.deliveryId as string);
    const assignment = `/v1/rider/assignments/${offer.id}`;
    for (const path of [assignment, '/v1/rider/assignments']) {
      const before = await read(rider.caller, path);
      expect(before).toContain('"building":"3"');
      for (const unknown of ['5678', NAME, '502', 'Guoquan', '三楼左手', CODE, NOTED_CODE, '2222'])
        expect({ path, unknown: before.includes(unknown) && unknown }).toEqual({ path, unknown: false });
    }
    await rider.caller.post(`${assignment}/accept`);
    const accepted = await read(rider.caller, assignment);
    for (const known of ['*******5678', NAME, '502', 'Guoquan', '三楼左手', '*******2222'])
      expect(accepted).toContain(known);
    for (const unknown of [PHONE, NOTED_PHONE]) expect(accepted).not.toContain(unknown);
    await rider.caller.post(`${assignment}/pick-up`);
    const onTheWay = await read(rider.caller, '/v1/rider/assignments');
    expect(onTheWay).toContain(PHONE);
    expect(onTheWay).toContain(CODE);
    expect(onTheWay).toContain(NOTED_PHONE);
    await rider.caller.post(`${assignment}/arrive`);
    const { location } = offer.dropoff;
    const proof = { place: offer.dropPolicy.place, location };
    expect((await rider.caller.post(`${assignment}/deliver`, { proof })).status).toBe(200);
    const after = await read(rider.caller, assignment);
    expect(after).toContain('"building":"3"');
    for (const unknown of ['5678', NAME, '502', 'Guoquan', '三楼左手', CODE, NOTED_CODE, '2222'])
      expect({ unknown: after.includes(unknown) && unknown }).toEqual({ unknown: false });
  });

  it.each([
    ['declined', ['decline']],
    ['given up', ['accept', 'fail']],
    ['to be brought back', ['accept', 'pick-up', 'fail']],
  ])('the rider of an assignment that is %s knows the building and no more', async (_, steps) => {
    const dropoff = { contact: { name: NAME, phone: PHONE }, note: '放门口,孩子发烧39度' };
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, dropoff));
    const { id } = await nextOffer(rider, body.deliveryId as string);
    for (const name of steps)
      await rider.caller.post(`/v1/rider/assignments/${id}/${name}`, { reason: 'cannot_continue' });
    for (const path of [`/v1/rider/assignments/${id}`, '/v1/rider/assignments']) {
      const told = await read(rider.caller, path);
      for (const unknown of ['5678', NAME, '502', 'Guoquan', '发烧'])
        expect({ path, unknown: told.includes(unknown) && unknown }).toEqual({ path, unknown: false });
    }
    expect(await read(rider.caller, `/v1/rider/assignments/${id}`)).toContain('"building":"3"');
    await merchant.caller.post(`/v1/orders/${body.id}/cancel`);
    await rider.caller.post(`/v1/rider/assignments/${id}/return`, { location: CENTRE });
  });

  it('no list, no board and no link shows them', async () => {
    const paths: [Service['ops'], string][] = [
      [merchant.caller, '/v1/orders'],
      [service.as(), link],
      ...['overview', 'deliveries', 'riders', 'zones', 'queues', 'audit'].map(
        (board): [Service['ops'], string] => [service.ops, `/v1/ops/${board}`],
      ),
      [service.as(), '/metrics'],
    ];
    for (const [caller, path] of paths) {
      const told = await read(caller, path);
      expect(told.length).toBeGreaterThan(2);
      const [phone, code] = [told.includes(PHONE), told.includes(CODE) || told.includes(NOTED_CODE)];
      expect({ path, phone, code }).toEqual({ path, phone: false, code: false });
    }
    expect(await read(merchant.caller, '/v1/orders')).not.toContain(NOTED_PHONE);
    const whole = await read(merchant.caller, `/v1/orders/${order.id}`);
    expect(whole).toContain(PHONE);
    expect(whole).toContain('门禁•••,放门口,三楼左手');
    expect(whole).not.toContain(CODE);
    expect(whole).not.toContain(NOTED_CODE);
  });

  it('webhooks say what happened, not to whom', async () => {
    const bodies = await until(async () => {
      const found = await service.database.query<{ body: object }>(
        'SELECT body FROM webhook_messages WHERE delivery_id = $1',
        [order.deliveryId],
      );
      return found.length >= 5 && JSON.stringify(found);
    }, 'five messages');
    expect(bodies).toContain('delivery.delivered');
    for (const secret of [
      PHONE,
      CODE,
      NOTED_CODE,
      NOTED_PHONE,
      NAME,
      'Guoquan',
      link.split('/').at(-1) as string,
    ]) {
      expect(bodies).not.toContain(secret);
    }
  });

  it('an error of ours tells the caller nothing, and the log neither key, link, phone nor words', async () => {
    await service.database.query('ALTER TABLE messages RENAME TO messages_away');
    const text = `call me at ${PHONE}, the code is ${CODE}`;
    const { status, body } = await service.as().post(`${link}/messages`, { text });
    await service.database.query('ALTER TABLE messages_away RENAME TO messages');
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'INTERNAL', status: 500 });
    expect(JSON.stringify(body)).not.toMatch(/messages|SELECT|INSERT|\.[jt]s|relation/);
    const log = await until(async () => /track/.test(service.log()) && service.log(), 'the error in the log');
    expect(log).toContain('/v1/track/:token/messages');
    const keys = [service.ops, merchant.caller, rider.caller].map(({ token }) => token as string);
    for (const secret of [
      PHONE,
      CODE,
      NOTED_CODE,
      NOTED_PHONE,
      NAME,
      link.split('/').at(-1) as string,
      ...keys,
    ]) {
      expect(log).not.toContain(secret);
    }
  });

  it('what riders and ops write stays with ops, without codes: merchants and webhooks are told why by a code', async () => {
    const note = `门禁${NOTED_CODE},放门口`;
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { note }));
    const deliveryId = body.deliveryId as string;
    const second = await rideIn(service, zoneId);
    const answerOffer = async (step: string, words: object) => {
      const offers = await Promise.all([rider, second].map((one) => assignmentsOf(one, 1)));
      const [who, offer] = offers.flatMap((found, index) => {
        const one = found.find((each) => each.deliveryId === deliveryId && each.state === 'offered');
        return one ? [[[rider, second][index] as Rider, one] as const] : [];
      })[0] ?? [undefined, undefined];
      if (!offer) return undefined;
      for (const name of step === 'fail' ? ['accept', 'pick-up'] : [])
        await who.caller.post(`/v1/rider/assignments/${offer.id}/${name}`);
      const { status } = await who.caller.post(`/v1/rider/assignments/${offer.id}/${step}`, words);
      expect(status).toBe(200);
      return () => who.caller.post(`/v1/rider/assignments/${offer.id}/return`, { location: CENTRE });
    };
    const answered = (step: string, words: object) => until(() => answerOffer(step, words), `to ${step}`);

    await answered('decline', { reason: `I have a fever, ${NOTED_CODE} is the code` });
    const held = { reason: 'resident of 502 is a close contact' };
    expect((await service.ops.post(`/v1/ops/deliveries/${deliveryId}/hold`, held)).status).toBe(204);
    await service.ops.post(`/v1/ops/deliveries/${deliveryId}/release`, {
      reason: 'the test of 502 was negative',
    });
    const detail = `${NOTED_CODE} does not open it, he coughs`;
    const bringBack = await answered('fail', { reason: 'gate_closed', detail });
    await bringBack();
    await second.caller.put('/v1/rider/shift', { state: 'offline' });

    const { history } = (await merchant.caller.get(`/v1/orders/${body.id}`)).body as unknown as {
      history: { event: string; actor: string; reason: string | null }[];
    };
    const told = history.filter(({ event }) => ['lose_offer', 'hold', 'release', 'fail'].includes(event));
    expect(told).toMatchObject([
      { event: 'lose_offer', actor: 'carrier', reason: 'declined' },
      { event: 'hold', actor: 'ops', reason: 'held_by_ops' },
      { event: 'release', actor: 'ops', reason: 'released_by_ops' },
      { event: 'fail', actor: 'carrier', reason: 'gate_closed' },
    ]);
    const reasons = await until(async () => {
      const sent = await service.database.query<{ type: string; reason: string }>(
        `SELECT type, body->'data'->>'reason' AS reason FROM webhook_messages
         WHERE delivery_id = $1 AND body->'data' ? 'reason' ORDER BY id`,
        [deliveryId],
      );
      return sent.some(({ type }) => type === 'delivery.failed') && sent;
    }, 'the message of the failure');
    expect(reasons).toEqual([
      { type: 'delivery.held', reason: 'held_by_ops' },
      { type: 'delivery.failed', reason: 'gate_closed' },
    ]);
    const known = await read(service.ops, '/v1/ops/audit');
    for (const words of [
      'I have a fever, ••• is the code',
      '••• does not open it, he coughs',
      'close contact',
    ])
      expect(known).toContain(words);
    expect(known).not.toContain(NOTED_CODE);
  });

  it('a key is kept only as its hash', async () => {
    const kept = await service.database.query<{ hash: Buffer }>('SELECT hash FROM access_tokens');
    const hashes = kept.map(({ hash }) => hash.toString('hex'));
    for (const { token } of [service.ops, merchant.caller, rider.caller]) {
      expect(hashes).toContain(
        createHash('sha256')
          .update(token as string)
          .digest('hex'),
      );
      // 24 random bytes, after two letters that say whose it is.
      expect(token).toMatch(/^[a-z]{2}_[\w-]{32}$/);
    }
  });

  it('a link cannot be guessed: one letter changed opens nothing', async () => {
    const token = link.split('/').at(-1) as string;
    expect((await service.as().get(link)).status).toBe(200);
    for (let at = 0; at < token.length; at += 3) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect((await service.as().get(`/v1/track/${changed}`)).status).toBe(404);
    }
    expect((await service.as().get(`/v1/track/${order.deliveryId}`)).status).toBe(404);
  });

  it('a link has one spelling: the same bytes written otherwise open nothing', async () => {
    const token = link.split('/').at(-1) as string;
    const spellings = otherSpellings(token);
    expect(spellings).toHaveLength(3);
    for (const one of [...spellings, `${token}=`]) {
      expect(Buffer.from(one, 'base64url').equals(Buffer.from(token, 'base64url'))).toBe(true);
      expect((await service.as().get(`/v1/track/${one}`)).status).toBe(404);
    }
    expect((await service.as().get(link)).status).toBe(200);
  });

  it('no answer is kept on the way, framed, sniffed or sent on as a referrer', async () => {
    for (const path of [link, '/v1/orders', '/v1/nothing']) {
      const { headers } = await service.as().get(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    }
  });

  it("one merchant's way through leaves the other's books alone", async () => {
    const other = await openMerchant(service);
    const { body } = await other.caller.post('/v1/orders', orderFor(other));
    await carry(rider, await nextOffer(rider, body.deliveryId as string));
    expect(await read(merchant.caller, '/v1/orders')).not.toContain(body.id as string);
  });
});

/** The last letter of 32 bytes has two bits to spare: four letters stand for the same bytes. */
function otherSpellings(token: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(token.at(-1) as string);
  const group = last - (last % 4);
  return [0, 1, 2, 3]
    .map((bits) => token.slice(0, -1) + (alphabet[group + bits] as string))
    .filter((one) => one !== token);
}
