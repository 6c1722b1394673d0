import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, step } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

interface Told {
  readonly id: string;
  readonly deliveryId: string;
  readonly dropPolicy: Record<string, unknown>;
  readonly reading: {
    readonly unread: readonly string[];
    readonly doubts: readonly { readonly rule: string }[];
  };
}

/** A Friday afternoon. */
const NOW = '2026-11-27T14:51:00+08:00';

describe.each(ONE_ENGINE)('a note that names hours of today that are over, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    await service.ops.put('/v1/ops/clock', { now: NOW });
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const post = async (note: string, window?: object): Promise<Told> => {
    const order = orderFor(merchant, window ? { window } : {}, { note });
    const { status, body } = await merchant.caller.post<Told>('/v1/orders', order);
    expect([note, status]).toEqual([note, 201]);
    return body;
  };
  const promiseOf = async ({ id }: Told): Promise<number> => {
    const { body } = await merchant.caller.get<{ promisedAt: string }>(`/v1/orders/${id}`);
    return Date.parse(body.promisedAt);
  };

  it.each(['11月27日上午送', '周五上午送', '今天上午送', '今天下午2点前送到', 'this morning please'])(
    'is asked about, promised for a time to come and offered to a rider: %s',
    async (note) => {
      const order = await post(note);
      const { deliveryId, dropPolicy, reading } = order;
      for (const rule of ['day', 'notBefore', 'notAfter']) expect(dropPolicy).not.toHaveProperty(rule);
      expect(reading.unread).toEqual([note]);
      expect(reading.doubts.map(({ rule }) => rule)).toContain('notAfter');
      const promised = await promiseOf(order);
      expect(promised).toBeGreaterThan(Date.parse(NOW));
      expect(promised).toBeLessThan(Date.parse('2026-11-27T18:00:00+08:00'));
      const { id } = await nextOffer(rider, deliveryId);
      await step(rider, id, 'decline', { reason: 'too far' });
    },
  );

  it('is asked about where nobody is to come on a day that the window is of', async () => {
    const window = { earliest: '2026-11-28T09:00:00+08:00', latest: '2026-11-28T12:00:00+08:00' };
    const { reading } = await post('周末不要送', window);
    expect(reading.unread).toEqual(['周末不要送']);
  });

  it.each(['上午送', '明天上午送'])(
    'waits for the morning that comes, and not for midnight: %s',
    async (note) => {
      const order = await post(note);
      const { deliveryId, dropPolicy } = order;
      expect(dropPolicy).toMatchObject({ notBefore: '06:00', notAfter: '12:00' });
      expect(await promiseOf(order)).toBe(Date.parse('2026-11-28T12:00:00+08:00'));
      const [window] = await service.database.query<{ opens: Date }>(
        'SELECT not_before AS opens FROM deliveries WHERE id = $1',
        [deliveryId],
      );
      expect(window?.opens.toISOString()).toBe(new Date('2026-11-28T06:00:00+08:00').toISOString());
    },
  );
});
