import { expectProblem, type ProblemBody } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';
import { headOf, speak } from './raw-http.js';

const [engine] = ENGINES as [Engine];
const MB = 1024 * 1024;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly security?: object[];
}

describe('who calls is known before the body is read', () => {
  let service: Service;
  let merchant: Merchant;
  let link: string;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    link = new URL(body.trackingUrl as string).pathname;
  });
  afterAll(() => service.stop());

  /** Sends a head that announces a body, and none of the body. */
  const announce = (method: string, path: string, headers: Record<string, string | number> = {}) =>
    speak(
      service.url,
      headOf(method, path, { 'content-type': 'application/json', 'content-length': 24 * MB, ...headers }),
    );
  const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]);
  const cpuSeconds = async () => {
    const { body } = await service.as().get<string>('/metrics');
    return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(body)?.[1]);
  };
  const bearer = (token?: string) => ({ authorization: `Bearer ${token}` });

  it('answers every operation of the contract before a byte of a body has come', async () => {
    const { body } = await service
      .as()
      .get<{ paths: Record<string, Record<string, Operation>> }>('/openapi.json');
    const operations = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { security }]) => ({
        path,
        method: method.toUpperCase(),
        security,
      })),
    );
    const writes = operations.filter(({ method }) => method !== 'GET');
    expect(writes.length).toBeGreaterThan(40);
    const answers = await Promise.all(
      writes.map(async ({ method, path, security }) => {
        const heard = await announce(method, path.replace(/\{\w+\}/g, 'some')).ended;
        return { path, method, status: statusOf(heard), expected: security?.length ? 401 : 404, heard };
      }),
    );
    for (const { path, method, status, expected, heard } of answers) {
      // Who signs in, enrols or asks to join has no key yet: what is announced is too long for that.
      const open = status === 413 && /^\/v1\/(sign-in|enrolments|join)\b/.test(path);
      expect({ path, method, status }).toEqual({ path, method, status: open ? 413 : expected });
      expect(heard.toLowerCase()).toContain('connection: close');
      expect(heard).toContain('application/problem+json');
    }
  });

  it.each([
    ['a wrong key', 'PUT', '/v1/stores/x/stock/all', () => bearer('mk_wrong'), 401],
    ["another party's key", 'PUT', '/v1/rider/shift', () => bearer(merchant.caller.token), 403],
    ['a guessed link', 'POST', '/v1/track/guessed/note', () => ({}), 404],
    ['an address that is none', 'POST', '/v1/nothing', () => ({}), 404],
    ['an address that cannot be read', 'POST', '/v1/track/%ff/note', () => ({}), 400],
    ['an address of the queues', 'POST', '/ops/queues/api/queues/webhooks/add', () => ({}), 401],
    ['a body where none belongs', 'GET', '/healthz', () => ({}), 200],
  ])('a body announced with %s is not waited for', async (_, method, path, headers, status) => {
    const heard = await announce(method, path, headers()).ended;
    expect(statusOf(heard)).toBe(status);
    expect(heard.toLowerCase()).toContain('connection: close');
  });

  it.each([
    ['24 MB of lists', 'PUT', '/v1/stores/x/stock/all', `{"levels":[${'[],'.repeat(8 * MB).slice(0, -1)}]}`],
    ['4 MB of brackets', 'POST', '/v1/orders', `{"y":"\\u0000","x":${'['.repeat(4 * MB)}`],
    ['half a megabyte', 'POST', '/v1/orders', 'x'.repeat(MB / 2)],
    ['a few letters', 'POST', '/v1/orders', '{}'],
  ])('whoever sends %s without a key hears 401 and not a broken pipe', async (_, method, path, body) => {
    const send = method === 'PUT' ? service.as().put : service.as().post;
    expectProblem(await send(path, body), 401, 'UNAUTHORIZED');
  });

  it('such bodies cost next to nothing, and others are answered meanwhile', async () => {
    const body = Buffer.from(`{"levels":[${'[],'.repeat(8 * MB).slice(0, -1)}]}`);
    const spent = await cpuSeconds();
    const flood = Array.from({ length: 8 }, () =>
      fetch(`${service.url}/v1/stores/x/stock/all`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(({ status }) => status),
    );
    for (let look = 0; look < 10; look++) expect((await service.as().get('/healthz')).status).toBe(200);
    expect(await Promise.all(flood)).toEqual(Array(8).fill(401));
    // Of the processor, and so also true of a machine that is busy with something else. Parsed, each cost
    // five seconds.
    expect((await cpuSeconds()) - spent).toBeLessThan(1);
  });

  it('a call that must be read to know its sender is read from a known shop only, and up to 1 MB', async () => {
    const webhookSecret = `whsec_${Buffer.alloc(32).toString('base64')}`;
    const { body } = await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock-source`, {
      adapter: 'rest',
      settings: { url: 'http://127.0.0.1:9', storeId: 'till' },
      credentials: { apiKey: 'key', webhookSecret },
    });
    const call = (id: string) => announce('POST', `/v1/hooks/stock/${id}`).ended;
    expect(statusOf(await call('0198c0de-0000-7000-8000-000000000000'))).toBe(404);
    expect(statusOf(await call(body.id as string))).toBe(413);
  });

  it('a link opens as it did, and so does a key', async () => {
    expect((await service.as().get(link)).status).toBe(200);
    expect((await service.as().post(`${link}/note`, { note: '放门口' })).status).toBe(200);
    expect((await merchant.caller.get('/v1/orders')).status).toBe(200);
  });

  it('counts whom it refused, by kind', async () => {
    const { body } = await service.as().get<string>('/metrics');
    for (const kind of ['no_key', 'wrong_key', 'wrong_party', 'wrong_link', 'unknown_signer'])
      expect(body).toMatch(new RegExp(`^last100_auth_refused_total\\{kind="${kind}"\\} [1-9]`, 'm'));
  });

  it.each([
    ['an address that cannot be read', '/v1/track/%ff', 400, 'BAD_REQUEST'],
    ['a name that is too long', `/v1/orders/${'x'.repeat(300)}`, 404, 'NOT_FOUND'],
  ])('answers %s with a problem that repeats nothing of it', async (_, path, status, code) => {
    const answer = await service.as().get<ProblemBody>(path);
    expectProblem(answer, status, code);
    expect(JSON.stringify(answer.body)).not.toContain(path.slice(-3));
  });
});
