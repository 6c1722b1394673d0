import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

interface Told {
  readonly deliveryId: string;
  readonly trackingUrl: string;
  readonly dropPolicy: Record<string, unknown>;
  readonly reading: { readonly unread: readonly string[]; readonly doubts: readonly unknown[] };
  readonly warnings?: readonly { readonly code: string; readonly message: string }[];
}

/** A Thursday. */
const NOW = '2026-11-26T10:00:00+08:00';
const at = (moment: string): string => new Date(`${moment}:00+08:00`).toISOString();

describe.each(ONE_ENGINE)('the day and the hours of a note, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
    await service.ops.put('/v1/ops/clock', { now: NOW });
  });
  afterAll(() => service.stop());

  const windowOf = async ({ deliveryId }: Told) => {
    const [window] = await service.database.query<{ opens: Date | null; closes: Date | null }>(
      'SELECT not_before AS opens, not_after AS closes FROM deliveries WHERE id = $1',
      [deliveryId],
    );
    return [window?.opens?.toISOString(), window?.closes?.toISOString()];
  };
  const post = async (note: string, window?: object) => {
    const order = orderFor(merchant, window ? { window } : {}, { note });
    const { status, body } = await merchant.caller.post<Told>('/v1/orders', order);
    expect([note, status]).toEqual([note, 201]);
    return { body, window: await windowOf(body) };
  };

  it.each([
    '11月25日送的少了一盒',
    '我8月15日搬来的',
    'I moved in on August 15',
    "Monday's delivery was short one box",
    '5月3日是孩子生日',
    'best before 1 Dec',
  ])('bind nobody where they are of something else: %s', async (note) => {
    const { body, window } = await post(note);
    expect(body.dropPolicy).not.toHaveProperty('day');
    expect(window).toEqual([undefined, undefined]);
    expect(body.reading.unread).toEqual([]);
  });

  it.each([
    '2月30日送',
    'deliver on April 31',
    '31/11 please deliver',
    '13月1日送到',
    '8月15日送',
    '12点到12点送',
  ])('are asked about where no clock or calendar has them, or they are far off: %s', async (note) => {
    const { body, window } = await post(note);
    expect(body.dropPolicy).not.toHaveProperty('day');
    expect(window).toEqual([undefined, undefined]);
    expect(body.reading.unread).toEqual([note]);
  });

  it.each([
    ['12月1日送', { day: '12-01' }, '2026-12-01T00:00', '2026-12-01T23:59'],
    ['12月1日前送到', { day: '12-01', dayIs: 'last' }, undefined, '2026-12-01T23:59'],
    ['by Dec 1', { day: '12-01', dayIs: 'last' }, undefined, '2026-12-01T23:59'],
    ['before Friday', { day: 'thu', dayIs: 'last' }, undefined, '2026-11-26T23:59'],
    ['deliver after Friday', { day: 'sat', dayIs: 'first' }, '2026-11-28T00:00', undefined],
    ['0点到1点送', { notBefore: '00:00', notAfter: '01:00' }, '2026-11-27T00:00', '2026-11-27T01:00'],
  ])('hold as the note says them: %s', async (note, rules, opens, closes) => {
    const { body, window } = await post(note);
    expect(body.dropPolicy).toMatchObject(rules);
    expect(window).toEqual([opens, closes].map((moment) => moment && at(moment)));
    expect(body.reading.unread).toEqual([]);
  });

  it('give way to a window of the merchant on other days, and the 201 tells', async () => {
    const latest = at('2026-11-26T18:00');
    const { body, window } = await post('12月1日下午3点后送', { latest });
    expect(body.warnings).toMatchObject([
      { code: 'WINDOW_AGAINST_NOTE', message: expect.stringContaining('day') },
    ]);
    expect(window).toEqual([undefined, latest]);
    expect(body.dropPolicy).not.toHaveProperty('notBefore');
    expect(body.reading).toMatchObject({
      unread: ['12月1日下午3点后送'],
      doubts: [{ rule: 'notBefore', readAs: '15:00' }],
    });
    const link = new URL(body.trackingUrl).pathname;
    const { body: changed } = await service.as().post<Told>(`${link}/note`, { note: '周五送,放门口' });
    expect(changed.reading.unread).toEqual(['周五送']);
    expect(await windowOf(body)).toEqual([undefined, latest]);
  });

  it('are as the resident writes them by the link, and stay so when something else is wished', async () => {
    const { body } = await post('放门口');
    const link = new URL(body.trackingUrl).pathname;
    const change = (wish: object) => service.as().post<Told>(`${link}/note`, wish);
    expect((await change({ note: '12月1日前送到' })).body.dropPolicy).toMatchObject({
      day: '12-01',
      dayIs: 'last',
    });
    await change({ wishes: { knock: 'forbidden' } });
    expect(await windowOf(body)).toEqual([undefined, at('2026-12-01T23:59')]);
    expect((await change({ note: '8月15日送' })).body.reading.unread).toEqual(['8月15日送']);
    expect(await windowOf(body)).toEqual([undefined, undefined]);
  });
});
