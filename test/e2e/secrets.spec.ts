import { createHash } from 'node:crypto';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type LoggingService, type Service } from '../support/service.js';
import { carry, nextOffer, until } from '../support/story.js';
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
  let link: string;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
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

  it('the rider reads phone and gate code only while the bag is on its way', async () => {
    const offer = await nextOffer(rider, order.deliveryId as string);
    const assignment = `/v1/rider/assignments/${offer.id}`;
    for (const path of [assignment, '/v1/rider/assignments']) {
      const before = await read(rider.caller, path);
      expect(before).toContain('*******5678');
      expect(before).not.toContain(PHONE);
      expect(before).not.toContain(CODE);
      expect(before).not.toContain(NOTED_CODE);
      expect(before).not.toContain(NOTED_PHONE);
    }
    await rider.caller.post(`${assignment}/accept`);
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
    expect(after).not.toContain(PHONE);
    expect(after).not.toContain(CODE);
    expect(after).not.toContain(NOTED_PHONE);
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

  it('what a rider tells of a gate that did not open tells no code to the merchant', async () => {
    const note = `门禁${NOTED_CODE},放门口`;
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { note }));
    const { id } = await nextOffer(rider, body.deliveryId as string);
    for (const name of ['accept', 'pick-up']) await rider.caller.post(`/v1/rider/assignments/${id}/${name}`);
    const detail = `${NOTED_CODE} does not open it`;
    await rider.caller.post(`/v1/rider/assignments/${id}/fail`, { reason: 'gate_closed', detail });
    await rider.caller.post(`/v1/rider/assignments/${id}/return`, { location: CENTRE });
    const told = await read(merchant.caller, `/v1/orders/${body.id}`);
    expect(told).toContain('gate_closed: ••• does not open it');
    expect(told).not.toContain(NOTED_CODE);
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
        'x-frame-options': 'SAMEORIGIN',
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
