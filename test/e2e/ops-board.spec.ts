import { freePort } from '../../libs/platform/database/free-port.js';
import { ENGINES } from '../support/engines.js';
import { halt, launch, startService, type Service } from '../support/service.js';
import { nextOffer, step, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';
import type { DeliveriesPage, Overview } from '../../libs/client/openapi.js';

const QUEUES = ['city-import', 'deliveries', 'dispatch', 'stock-sync', 'webhooks'];

describe.each(ENGINES)('ops on a bad day, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  let quietZone: string;

  beforeAll(async () => {
    service = await startService(engine);
    quietZone = await openZone(service, {}, { lat: 30.7, lng: 121 });
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    const orders = [...Array(5)].map(() => orderFor(merchant));
    expect((await merchant.caller.post('/v1/orders:batch', { orders })).status).toBe(200);
    await until(async () => (await overview()).pool.waiting === 5, 'all five to wait in the pool');
  });
  afterAll(() => service.stop());

  const overview = async () => (await service.ops.get<Overview>('/v1/ops/overview')).body;
  const deliveries = async (query = '') =>
    (await service.ops.get<DeliveriesPage>(`/v1/ops/deliveries?${query}`)).body;
  const zone = async (id: string) => {
    const { body } = await service.ops.get<{ zones: { id: string; waiting: number }[] }>('/v1/ops/zones');
    return body.zones.find((one) => one.id === id);
  };

  it('counts what is under way, what is late, and who is there to carry it', async () => {
    expect(await overview()).toMatchObject({ deliveries: { queued: 5 }, late: 0 });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await service.ops.put('/v1/ops/clock', { now: tomorrow, speed: 1 });
    const { late, pool } = await overview();
    expect(late).toBe(5);
    expect(Date.parse(pool.oldest as string)).toBeLessThan(Date.now());
    expect((await deliveries('late=true')).deliveries).toHaveLength(5);
    await service.ops.delete('/v1/ops/clock');
    expect((await overview()).late).toBe(0);
    expect((await deliveries('late=true')).deliveries).toHaveLength(0);
  });

  it('lists deliveries by state and zone, a page at a time, each once', async () => {
    expect((await deliveries(`zoneId=${quietZone}`)).deliveries).toEqual([]);
    expect((await deliveries('state=delivered')).deliveries).toEqual([]);
    const seen: string[] = [];
    let page = await deliveries(`zoneId=${zoneId}&limit=2`);
    for (;;) {
      seen.push(...page.deliveries.map(({ id }) => id));
      if (!page.nextCursor) break;
      page = await deliveries(`zoneId=${zoneId}&limit=2&cursor=${page.nextCursor}`);
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it('says of each zone what waits in it, since when and why, and how its rounds go', async () => {
    const told = await until(async () => {
      const found = await zone(zoneId);
      return found && 'slowestRoundMs' in found && found;
    }, 'a round');
    expect(told).toMatchObject({
      state: 'open',
      waiting: 5,
      oldestWaiting: expect.any(String),
      waitingBecause: { no_carrier_on_shift: 5 },
      carriersOnline: 0,
      rounds: expect.any(Number),
      slowestRoundMs: expect.any(Number),
    });
    expect(await zone(quietZone)).toMatchObject({ waiting: 0, oldestWaiting: null, rounds: 0 });
    expect((await deliveries('limit=1')).deliveries[0]?.heldReason).toBe('no_carrier_on_shift');
  });

  it('keeps why a zone was sealed, and by whom', async () => {
    const path = `/v1/ops/zones/${quietZone}`;
    expect((await service.ops.patch(path, { state: 'sealed' })).status).toBe(400);
    const change = { state: 'sealed', rules: { contactless: true }, reason: 'outbreak in building 3' };
    expect((await service.ops.patch(path, change)).body).toMatchObject({ state: 'sealed' });
    const { body } = await service.ops.get<{ entries: object[] }>('/v1/ops/audit?limit=1');
    expect(body.entries).toMatchObject([
      {
        action: 'change_zone',
        target: quietZone,
        reason: 'outbreak in building 3',
        actor: expect.stringMatching(/^ops:/),
        detail: { state: 'sealed', rules: { contactless: true } },
      },
    ]);
  });

  it('shows riders with what they have in hand', async () => {
    const rider = await rideIn(service, zoneId);
    await step(rider, (await nextOffer(rider)).id, 'accept');
    const { body } = await service.ops.get<{
      riders: { id: string; bagsInHand: number; legsInHand: number }[];
    }>(`/v1/ops/riders?zoneId=${zoneId}&state=online`);
    const found = body.riders.find(({ id }) => id === rider.id);
    expect(found?.legsInHand).toBeGreaterThanOrEqual(1);
    expect(found?.bagsInHand).toBeGreaterThanOrEqual(found?.legsInHand as number);
    expect((await overview()).carriers).toMatchObject({ online: 1 });
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('shows each queue, and that every loop of every worker lives', async () => {
    const { queues } = await overview();
    expect(queues.map(({ name }) => name).sort()).toEqual(QUEUES);
    expect(queues.every(({ workers }) => workers > 0)).toBe(true);
    const { body } = await service.ops.get<{ queues: { name: string }[] }>('/v1/ops/queues');
    expect(body.queues.map(({ name }) => name).sort()).toEqual(QUEUES);
    const beats = await until(async () => {
      const { heartbeats } = await overview();
      return heartbeats.length >= 3 && heartbeats;
    }, 'heartbeats');
    expect(beats.map(({ part }) => part).sort()).toEqual([
      'lockers',
      'notices',
      'picking',
      'relay',
      'reports',
      'sweeper',
    ]);
    for (const { at } of beats) expect(Date.now() - Date.parse(at)).toBeLessThan(10_000);
  });

  it('gives Prometheus the same', async () => {
    const { body } = await service.as().get<string>('/metrics');
    for (const queue of QUEUES) {
      expect(body).toMatch(
        new RegExp(`^last100_queue_oldest_waiting_seconds\\{queue="${queue}"\\} \\d`, 'm'),
      );
      expect(body).toMatch(new RegExp(`^last100_queue_jobs\\{queue="${queue}",state="waiting"\\} \\d`, 'm'));
    }
    expect(body).toMatch(/^last100_heartbeat_age_seconds\{part="relay"\} \d/m);
    expect(body).toMatch(/^last100_orders_accepted_total 5/m);
  });

  it('counts a worker that is added, and misses none that stops as it should', async () => {
    const processes = async () => new Set((await overview()).heartbeats.map(({ process }) => process)).size;
    const port = String(await freePort());
    const worker = await launch('worker', { ...service.environment, PORT: port });
    await until(async () => (await processes()) === 2, 'the heartbeat of another process');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ checks: { jobs: { ok: true }, heartbeat: { ok: true } } });
    expect(await halt(worker, 'SIGTERM')).toBe(0);
    expect(await processes()).toBe(1);
  });

  it('opens the pages of the queues to the ops token alone', async () => {
    const pages = (authorization?: string, path = '') =>
      fetch(`${service.url}/ops/queues${path}`, { headers: authorization ? { authorization } : {} });
    const basic = (password: string) => `Basic ${Buffer.from(`ops:${password}`).toString('base64')}`;
    for (const path of ['', '/', '/api/queues', '/static/js/main.js']) {
      const refused = await pages(undefined, path);
      expect([path, refused.status]).toEqual([path, 401]);
      expect(refused.headers.get('www-authenticate')).toContain('Basic');
      for (const wrong of ['nonsense', 'Basic !', basic('wrong'), basic(merchant.caller.token as string)]) {
        expect((await pages(wrong, path)).status).toBe(401);
      }
    }
    const page = await pages(basic(service.ops.token as string));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
    const listed = await pages(basic(service.ops.token as string), '/api/queues');
    const { queues } = (await listed.json()) as { queues: { name: string; counts: object }[] };
    expect(queues.map(({ name }) => name).sort()).toEqual(QUEUES);
  });
});
