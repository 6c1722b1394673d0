import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type LoggingService } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { headOf, speak } from './raw-http.js';

const [engine] = ENGINES as [Engine];

describe('bodies and heads that do not come', () => {
  let service: LoggingService;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId, { online: false });
  });
  afterAll(() => service.stop());

  const json = (bytes: number) => ({
    authorization: `Bearer ${merchant.caller.token}`,
    'content-type': 'application/json',
    'content-length': bytes,
  });
  /** Speaks and goes on, a letter every second, until the other side hangs up. */
  const drip = async (head: string, letter: string): Promise<{ heard: string; seconds: number }> => {
    const began = performance.now();
    const slow = speak(service.url, head);
    const timer = setInterval(() => slow.socket.write(letter), 1_000);
    const heard = await slow.ended;
    clearInterval(timer);
    return { heard, seconds: (performance.now() - began) / 1_000 };
  };

  it('a long poll is not cut, while slow bodies and heads are', async () => {
    const poll = rider.caller.get('/v1/rider/assignments?wait=45');
    const [body, csv, head] = await Promise.all([
      drip(headOf('POST', '/v1/orders', json(1_000)), ' '),
      drip(
        headOf('POST', `/v1/stores/${merchant.storeId}/stock.csv`, {
          ...json(1_000),
          'content-type': 'text/csv',
        }),
        'x',
      ),
      drip('POST /v1/orders HTTP/1.1\r\nhost: x\r\nx: ', 'y'),
    ]);
    for (const { heard, seconds } of [body, csv]) {
      expect(heard).toMatch(/^HTTP\/1\.1 408 /);
      expect(heard).toContain('"code":"BODY_TOO_SLOW"');
      expect(seconds).toBeGreaterThan(15);
      expect(seconds).toBeLessThan(30);
    }
    expect(head.heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(head.seconds).toBeLessThan(40);
    expect((await poll).status).toBe(200);
  }, 90_000);

  it('whoever hangs up in the middle of a body is logged as no error, and nothing is done', async () => {
    const before = service.log().length;
    for (const [path, type] of [
      ['/v1/orders', 'application/json'],
      [`/v1/stores/${merchant.storeId}/stock/all`, 'application/json'],
      [`/v1/stores/${merchant.storeId}/stock.csv`, 'text/csv'],
    ] as const) {
      const method = path.endsWith('all') ? 'PUT' : 'POST';
      const rude = speak(
        service.url,
        `${headOf(method, path, { ...json(500), 'content-type': type })}sku,onHand\n`,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      rude.socket.resetAndDestroy();
      await rude.ended;
    }
    await until(
      async () => (await merchant.caller.post('/v1/orders', orderFor(merchant))).status === 201,
      'an order',
    );
    expect(service.log().slice(before)).not.toMatch(/"level":"(error|warn)"/);
  });

  it('a chunk that is none is refused, and logged as no error', async () => {
    const before = service.log().length;
    const { authorization, 'content-type': type } = json(0);
    const head = { authorization, 'content-type': type, 'transfer-encoding': 'chunked' };
    for (const chunk of ['zz\r\n{}\r\n0\r\n\r\n', 'fffffffffffffffff\r\n{}\r\n', '2\r\n{}x\r\n'])
      expect(await speak(service.url, headOf('POST', '/v1/orders', head) + chunk).ended).toMatch(
        /^HTTP\/1\.1 400 /,
      );
    expect((await merchant.caller.get('/v1/orders')).status).toBe(200);
    expect(service.log().slice(before)).not.toMatch(/"level":"(error|warn)"/);
  });

  it('a body announced larger than any is refused for its size, however often', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { ended } = speak(service.url, headOf('POST', '/v1/orders', json(99_999_999_999)));
      const heard = await ended;
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      expect(heard).toContain('"code":"PAYLOAD_TOO_LARGE"');
    }
    expect((await merchant.caller.get('/v1/orders')).status).toBe(200);
  });

  it('what is no HTTP is answered with a problem', async () => {
    const heard = await speak(service.url, 'HELLO\r\n\r\n').ended;
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain('application/problem+json');
    const flood = await speak(service.url, headOf('GET', '/healthz', { x: 'y'.repeat(20_000) })).ended;
    expect(flood).toMatch(/^HTTP\/1\.1 431 /);
    expect(flood).toContain('"code":"HEADERS_TOO_LARGE"');
  });
});
