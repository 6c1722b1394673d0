import type { Notices, OpsRatings, Ratings } from '../../libs/client/openapi.js';
import type { ResidentNotices } from '../../libs/client/openapi.js';
import { ONE_ENGINE } from '../support/engines.js';
import { openMailServer, openSmsServer, type MailServer, type SmsServer } from '../support/gateways.js';
import { openGrocery } from '../support/grocery.js';
import { startService, type LoggingService } from '../support/service.js';
import { nextOffer, proofFor, step, until } from '../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../support/town.js';
import { postOrder, type PostedOrder } from '../support/way-to-the-door.js';
import { openShop } from '../support/webhook-shop.js';

const KINDS = ['accepted', 'on_the_way', 'arrived', 'delivered', 'late', 'held', 'failed', 'substitutes'];
const TEMPLATES = Object.fromEntries(
  KINDS.map((kind) => [kind, { zh: `SMS_${kind}`, en: `SMS_${kind}_EN` }]),
);

describe.each(ONE_ENGINE)('notices to residents, on $engine', (engine) => {
  let service: LoggingService;
  let sms: SmsServer;
  let mail: MailServer;
  let merchant: Merchant;
  let rider: Rider;
  let zoneId: string;
  let phones = 0;

  beforeAll(async () => {
    [sms, mail] = await Promise.all([openSmsServer(), openMailServer()]);
    service = await startService(engine, {
      LAST100_SMTP_URL: mail.url,
      LAST100_MAIL_FROM: 'Last100 <notices@last100.example>',
      LAST100_SMS_GATEWAY: 'aliyun',
      LAST100_SMS_KEY: 'key',
      LAST100_SMS_SECRET: 'secret',
      LAST100_SMS_FROM: '杨浦生鲜',
      LAST100_SMS_TEMPLATES: JSON.stringify(TEMPLATES),
      LAST100_SMS_URL: sms.url,
    });
    zoneId = await openZone(service, { quietFrom: '00:00', quietTo: '00:00' });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(async () => {
    await service.stop();
    await sms.close();
    await mail.close();
  });
  beforeEach(() => sms.answerWith(() => [200, { Code: 'OK' }]));

  /** Somebody new each time: nobody else's wish to hear nothing holds for them. */
  const aContact = (more: object = {}) => {
    const phone = `139${String(++phones).padStart(8, '0')}`;
    return { phone, dropoff: { contact: { name: '王女士', phone, ...more } } };
  };
  const noticesOf = async ({ deliveryId }: PostedOrder) =>
    (await service.ops.get<Notices>(`/v1/ops/deliveries/${deliveryId}/notices`)).body;
  const settled = (order: PostedOrder, kind: string, channel = 'sms', seconds = 15) =>
    until(
      async () => {
        const { notices } = await noticesOf(order);
        const found = notices.find((one) => one.kind === kind && one.channel === channel);
        return found && !['waiting', 'sending'].includes(found.state) && found;
      },
      `${kind} by ${channel}`,
      seconds,
    );
  const toldBySms = (phone: string) =>
    sms.calls.filter(({ form }) => form.PhoneNumbers === phone).map(({ form }) => form.TemplateCode);

  it('go out at each step, once, by text and mail, and are counted', async () => {
    const { phone, dropoff } = aContact({ email: 'wang@home.example', language: 'en' });
    const order = await postOrder(merchant, dropoff);
    const told = (kind: string) => Promise.all([settled(order, kind), settled(order, kind, 'mail')]);
    await told('accepted');
    const offer = await nextOffer(rider, order.deliveryId);
    await step(rider, offer.id, 'accept');
    await step(rider, offer.id, 'pick-up');
    await told('on_the_way');
    await step(rider, offer.id, 'arrive');
    await told('arrived');
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    await told('delivered');
    expect(toldBySms(phone)).toEqual([
      'SMS_accepted_EN',
      'SMS_on_the_way_EN',
      'SMS_arrived_EN',
      'SMS_delivered_EN',
    ]);
    const { notices, counts } = await noticesOf(order);
    expect(counts).toEqual({ sent: 8 });
    expect(notices.every(({ attempts, sentAt }) => attempts === 1 && sentAt)).toBe(true);
    const own = await merchant.caller.get<Notices>(`/v1/orders/${order.id}/notices`);
    expect(own).toMatchObject({ status: 200, body: { counts } });
    const other = await openMerchant(service);
    expect((await other.caller.get(`/v1/orders/${order.id}/notices`)).status).toBe(404);
    const token = order.link.split('/').at(-1) as string;
    const raw = mail.mails
      .map((one) => one.raw)
      .join('\n')
      .replaceAll('=\r\n', '')
      .replaceAll('=3D', '=');
    expect(mail.mails.map(({ to }) => to)).toEqual(Array.from({ length: 4 }, () => 'wang@home.example'));
    expect(raw).toContain(`${token}/notices/stop>`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toMatch(/Message-ID: <[0-9a-f-]{36}@last100\.example>/);
    // Neither log nor counts say to whom.
    for (const secret of [phone, 'wang@home.example', token]) expect(service.log()).not.toContain(secret);
  });

  it('stop for good by a link that only a post obeys, and come again when they are wanted', async () => {
    const { phone, dropoff } = aContact();
    const first = await postOrder(merchant, dropoff);
    await settled(first, 'accepted');
    const notices = `${first.link}/notices`;
    const look = async () => (await service.as().get<ResidentNotices>(notices)).body.stopped;
    expect([await look(), await look()]).toEqual([false, false]);
    for (const body of ['List-Unsubscribe=One-Click', undefined]) {
      const answer = await fetch(`${service.url}${notices}/stop`, {
        method: 'POST',
        ...(body && { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      });
      expect(answer.status).toBe(200);
    }
    expect(await look()).toBe(true);
    const second = await postOrder(merchant, {
      contact: { name: '王女士', phone: `+86 ${phone.slice(0, 3)} ${phone.slice(3)}` },
    });
    expect(await settled(second, 'accepted')).toMatchObject({ state: 'skipped', because: 'stopped' });
    expect(toldBySms(phone)).toHaveLength(1);
    expect(JSON.stringify(await service.database.query('SELECT * FROM notice_stops'))).not.toContain(phone);
    expect((await service.as().post<ResidentNotices>(`${notices}/resume`)).body.stopped).toBe(false);
    const third = await postOrder(merchant, dropoff);
    expect(await settled(third, 'accepted')).toMatchObject({ state: 'sent' });
    for (const wrong of [notices.replace(/.\/notices$/, '/notices'), '/v1/track/none/notices'])
      expect((await service.as().get(wrong)).status).toBe(404);
    for (const { id } of [first, second, third]) await merchant.caller.post(`/v1/orders/${id}/cancel`);
  });

  it('wait for what is refused for now, are not sent twice where the outcome is unknown, and delay no others', async () => {
    const busy = aContact();
    let throttled = 1;
    sms.answerWith(({ form }) => {
      if (form.PhoneNumbers === busy.phone && throttled-- > 0) return [400, { Code: 'Throttling.User' }];
      return [200, { Code: 'OK' }];
    });
    const order = await postOrder(merchant, busy.dropoff);
    expect(await settled(order, 'accepted')).toMatchObject({ state: 'sent', attempts: 2 });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);

    // A gateway that hangs: mail goes out meanwhile, and what may have been sent is not sent again.
    sms.answerWith(() => undefined);
    const hung = aContact({ email: 'hung@home.example' });
    const second = await postOrder(merchant, hung.dropoff);
    await until(async () => toldBySms(hung.phone).length === 1, 'the call that hangs');
    expect(await settled(second, 'accepted', 'mail', 5)).toMatchObject({ state: 'sent' });
    const { notices } = await noticesOf(second);
    expect(notices.find(({ channel }) => channel === 'sms')?.state).toBe('sending');
    expect(await settled(second, 'accepted')).toMatchObject({ state: 'unknown', because: 'no_answer' });
    expect(toldBySms(hung.phone)).toHaveLength(1);

    // A process that ended between the call and its answer.
    await service.database.query(
      `UPDATE notices SET state = 'sending', next_attempt_at = now() - interval '1 s' WHERE delivery_id = $1 AND channel = 'sms'`,
      [second.deliveryId],
    );
    expect(await settled(second, 'accepted')).toMatchObject({ state: 'unknown', because: 'interrupted' });
    expect(toldBySms(hung.phone)).toHaveLength(1);
    await merchant.caller.post(`/v1/orders/${second.id}/cancel`);
  });

  it('keep quiet at night where they can wait, and tell of failures and what is held', async () => {
    const { dropoff } = aContact();
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
      rules: { quietFrom: '00:00', quietTo: '23:59' },
      reason: 'test',
    });
    const order = await postOrder(merchant, dropoff);
    await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/hold`, { reason: 'her door' });
    // Of no use by the end of the quiet, or kept until then.
    const quiet = await until(async () => {
      const { notices } = await noticesOf(order);
      const kinds = new Set(notices.map(({ kind }) => kind));
      return kinds.has('accepted') && kinds.has('held') && notices;
    }, 'both notices');
    for (const { state } of quiet) expect(['waiting', 'skipped']).toContain(state);
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
      rules: { quietFrom: '00:00', quietTo: '00:00' },
      reason: 'test',
    });
    await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/release`, { reason: 'test' });
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    await step(rider, offer.id, 'fail', { reason: 'gate_closed', detail: 'the dog of 502' });
    expect(await settled(order, 'failed')).toMatchObject({ state: 'sent' });
    const failed = sms.calls.find(({ form }) => form.TemplateCode === 'SMS_failed');
    expect(JSON.parse(failed?.form.TemplateParam ?? '')).toMatchObject({ reason: '小区大门不开' });
    expect(JSON.stringify(sms.calls)).not.toContain('dog');
    await step(rider, offer.id, 'return', { location: { lat: 30.5, lng: 121 } });
  });

  it('tell once that a bag comes later than was promised, why, and when it is expected now', async () => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    const { phone, dropoff } = aContact();
    const order = await postOrder(merchant, dropoff);
    const slipBy = async (minutes: number) => {
      await service.database.query(
        'UPDATE deliveries SET promised_at = promise_p50 - make_interval(mins => $2) WHERE id = $1',
        [order.deliveryId, minutes],
      );
      await until(async () => {
        const [row] = await service.database.query<{ told: number }>(
          'SELECT delays_told AS told FROM deliveries WHERE id = $1',
          [order.deliveryId],
        );
        return row?.told === Math.ceil(minutes / 10);
      }, `a delay of ${minutes} minutes to be told`);
    };
    await slipBy(5);
    expect(await settled(order, 'late')).toMatchObject({ state: 'sent' });
    const late = sms.calls.find(({ form }) => form.TemplateCode === 'SMS_late');
    const { reason, time } = JSON.parse(late?.form.TemplateParam ?? '') as Record<string, string>;
    expect(reason).toBe('还没有骑手接单');
    expect(time).toMatch(/^\d\d:\d\d$/);
    await slipBy(25);
    expect((await noticesOf(order)).notices.filter(({ kind }) => kind === 'late')).toHaveLength(2);
    expect(toldBySms(phone).filter((template) => template === 'SMS_late')).toHaveLength(1);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: { lat: 30.5, lng: 121 } });
  });

  it('are left to a merchant who notifies by itself: by its webhooks, without a link', async () => {
    const shop = await openShop();
    const grocery = await openGrocery(service, { milk: 1, 'oat-milk': 5 }, {}, shop.url);
    const { caller } = grocery.merchant;
    expect((await caller.get('/v1/merchant/notices')).body).toEqual({ by: 'service' });
    expect((await caller.put('/v1/merchant/notices', { by: 'merchant' })).body).toEqual({ by: 'merchant' });
    const bad = await caller.put('/v1/merchant/notices', { by: 'pigeon' });
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ field: 'by' }] } });
    const { phone, dropoff } = aContact();
    const order = await postOrder(grocery.merchant, dropoff);
    const heard = (type: string) =>
      until(
        async () => shop.taken(order.deliveryId).find(({ message }) => message.type === type)?.message,
        type,
      );
    const accepted = await heard('notice.accepted');
    expect(accepted.data).toMatchObject({ urgent: false, language: 'zh', orderId: order.id });
    expect((accepted.data as { text: string }).text).toContain('{link}');
    await grocery.mark(order, 'milk', 'short', { picked: 0 });
    expect(await heard('notice.substitutes')).toMatchObject({ data: { urgent: true } });
    const bodies = JSON.stringify(shop.heard.map(({ body }) => body));
    for (const secret of [phone, order.link.split('/').at(-1) as string])
      expect(bodies).not.toContain(secret);
    expect(toldBySms(phone)).toEqual([]);
    await caller.put('/v1/merchant/notices', { by: 'nobody' });
    const { dropoff: other } = aContact();
    const silent = await postOrder(grocery.merchant, other, { lines: [{ sku: 'oat-milk', quantity: 1 }] });
    await until(
      async () => (await service.database.query('SELECT 1 FROM outbox')).length === 0,
      'the relay to have passed it on',
    );
    expect((await noticesOf(silent)).notices).toEqual([]);
    for (const { id } of [order, silent]) await caller.post(`/v1/orders/${id}/cancel`);
    await shop.close();
  });

  it('afterwards the resident says how it was, by codes: the merchant and ops are told', async () => {
    const shop = await openShop();
    const seller = await openMerchant(service, { webhookUrl: shop.url });
    const order = await postOrder(seller, aContact().dropoff);
    const rating = `${order.link}/rating`;
    const rate = (body: object) => service.as().post(rating, body);
    expect(await rate({ rating: 'up' })).toMatchObject({ status: 409, body: { code: 'WRONG_STATE' } });
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    for (const [field, body] of [
      ['rating', {}],
      ['complaints', { rating: 'down' }],
      ['complaints', { rating: 'up', complaints: ['late'] }],
      ['complaints.0', { rating: 'down', complaints: ['ugly'] }],
      ['words', { rating: 'up', words: 'thanks' }],
    ] as const)
      expect(await rate(body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect(await rate({ rating: 'up' })).toMatchObject({
      status: 200,
      body: { rating: 'up', complaints: [] },
    });
    const down = { rating: 'down', complaints: ['note_ignored', 'late', 'late'] };
    const told = { rating: 'down', complaints: ['late', 'note_ignored'] };
    const both = await Promise.all([rate(down), rate(down)]);
    for (const answer of both) expect(answer).toMatchObject({ status: 200, body: told });
    const heard = await until(async () => {
      const rated = shop.heard.filter(({ message }) => message.type === 'delivery.rated');
      return rated.length === 2 && rated;
    }, 'both words');
    expect(heard[1]?.message.data).toMatchObject({ ...told, state: 'delivered', orderId: order.id });
    const { body: own } = await seller.caller.get<Ratings>('/v1/merchant/ratings?rating=down');
    expect(own.ratings).toMatchObject([{ ...told, deliveryId: order.deliveryId, storeId: seller.storeId }]);
    expect((await merchant.caller.get<Ratings>('/v1/merchant/ratings')).body.ratings).toEqual([]);
    const { body: all } = await service.ops.get<OpsRatings>(`/v1/ops/ratings?merchantId=${seller.id}`);
    expect(all.ratings).toMatchObject([{ ...told, carrierId: rider.id, zoneId }]);
    expect((await service.as().post('/v1/track/none/rating', { rating: 'up' })).status).toBe(404);
    await shop.close();
  });
});
