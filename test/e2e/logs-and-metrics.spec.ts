import pg from 'pg';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type LoggingService } from '../support/service.js';
import { carry, nextOffer, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

const [engine] = ENGINES as [Engine];

describe('what an operator reads of a service', () => {
  let service: LoggingService;

  beforeAll(async () => {
    service = await startService(engine, { LAST100_LOG_LEVEL: 'info' });
  });
  afterAll(() => service.stop());

  const metric = async (name: string, labels = '') => {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const line = text.split('\n').find((one) => one.startsWith(`${name}${labels}`));
    return line ? Number(line.split(' ').at(-1)) : undefined;
  };

  it('names each request in its answer and in one line of the log, by its route, and tells nothing else of it', async () => {
    const named = await service.ops.get('/v1/ops/zones?limit=1', { 'x-request-id': 'from-the-proxy.1' });
    expect(named.headers.get('x-request-id')).toBe('from-the-proxy.1');
    await service.as().get('/v1/track/a-link-that-is-a-key');
    const unnamed = await service.as().get('/v1/nothing', { 'x-request-id': 'a b{"level":"fatal"}' });
    expect(unnamed.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const line = await until(
      async () =>
        service
          .log()
          .split('\n')
          .find((one) => one.includes('from-the-proxy.1')),
      'the line',
    );
    expect(JSON.parse(line)).toMatchObject({
      context: 'http',
      message: { method: 'GET', route: '/v1/ops/zones', requestId: 'from-the-proxy.1' },
    });
    expect(service.log()).toContain('/v1/track/:token');
    expect(service.log()).not.toContain('a-link-that-is-a-key');
    expect(service.log()).not.toContain('a b{');
  });

  it('measures requests by route, promises kept, and Node under its usual names', async () => {
    const zoneId = await openZone(service);
    const merchant = await openMerchant(service);
    const rider = await rideIn(service, zoneId);
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    await carry(rider, await nextOffer(rider, body.deliveryId as string));
    await until(async () => (await metric('last100_delivery_lateness_seconds_count')) === 1, 'the delivery');
    expect(await metric('last100_delivery_lateness_seconds_bucket', '{le="0"}')).toBe(1);
    expect(await metric('last100_order_to_door_seconds_bucket', '{le="600"}')).toBe(1);
    expect(await metric('last100_delivery_moves_total', '{event="deliver"}')).toBe(1);
    const orders = '{method="POST",route="/v1/orders",status_code="201"}';
    expect(await metric('http_request_duration_seconds_count', orders)).toBe(1);
    expect(await metric('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(await metric('nodejs_eventloop_lag_seconds')).toBeDefined();
  });

  it('tells of a job that fails, and of none once it is done after all', async () => {
    const merchant = await openMerchant(service);
    await service.database.query('ALTER TABLE legs RENAME TO legs_elsewhere');
    let deliveryId: string;
    try {
      const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
      deliveryId = body.deliveryId as string;
      await until(async () => /Job \S+ of deliveries failed, try 1 of 8: /.test(service.log()), 'the line');
    } finally {
      await service.database.query('ALTER TABLE legs_elsewhere RENAME TO legs');
    }
    const legs = () => service.database.query('SELECT 1 FROM legs WHERE delivery_id = $1', [deliveryId]);
    await until(async () => (await legs()).length === 1, 'the leg to be planned', 30);
    expect(service.log()).not.toContain('try 8 of 8');
  });

  it.each([
    ['heartbeats', 'heartbeats', 'last100_heartbeat_age_seconds'],
    ['standstill', 'outbox', 'last100_oldest_outbox_row_seconds'],
  ])('leaves out what cannot be measured in time (%s), and tells all else', async (part, table, name) => {
    await until(async () => (await metric(name)) !== undefined, 'a measure');
    const holder = new pg.Client({ connectionString: service.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      await until(async () => (await metric('last100_unmeasured', `{part="${part}"}`)) === 1, 'the gap');
      const { status, body } = await service.as().get<string>('/metrics');
      expect(status).toBe(200);
      expect(body).not.toMatch(new RegExp(`^${name}\\b`, 'm'));
      expect(body).toMatch(/^http_request_duration_seconds_count/m);
    } finally {
      await holder.end();
    }
    await until(async () => (await metric('last100_unmeasured', `{part="${part}"}`)) === 0, 'no gap');
    expect(await metric(name)).toBeDefined();
  });
});
