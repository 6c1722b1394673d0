import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';

const [engine] = ENGINES as [Engine];

describe('pages', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  const basic = () => `Basic ${Buffer.from(`ops:${service.ops.token}`).toString('base64')}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(service.url + path, { ...init, headers: { authorization: basic(), ...init.headers } });
  const queues = '/ops/queues/api/queues';

  it.each(['/docs', '/ops/queues', '/ops/queues/queue/webhooks'])(
    '%s loads only what is ours',
    async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src|unsafe-eval|\*/);
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );

  it.each(['/docs', '/ops/queues'])('%s has no script in its markup', async (path) => {
    const scripts = (await (await ask(path)).text()).matchAll(/<script([^>]*)>([^<]*)/g);
    for (const [, attributes, content] of scripts)
      if (!attributes?.includes('application/json'))
        expect([attributes, content?.trim()]).toEqual([attributes, '']);
  });

  it('the pages of the queues are kept in no cache', async () => {
    for (const path of ['/ops/queues', queues])
      expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['PUT', `${queues}/webhooks/pause`],
    ['PUT', `${queues}/webhooks/empty`],
    ['PUT', `${queues}/webhooks/obliterate`],
    ['POST', `${queues}/webhooks/add`],
  ])('%s %s is nothing that these pages do', async (method, path) => {
    const { status } = await ask(path, { method, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(status).toBe(405);
    const list = (await (await ask(queues)).json()) as { queues: { name: string; isPaused: boolean }[] };
    expect(list.queues.every(({ isPaused }) => !isPaused)).toBe(true);
  });

  it.each([undefined, 'cross-site', 'same-site', 'none'])(
    'a form of another site (%s) does nothing',
    async (site) => {
      const form = new FormData();
      form.set('a', 'b');
      const headers: Record<string, string> = site ? { 'sec-fetch-site': site } : {};
      const { status } = await ask(`${queues}/webhooks/add`, { method: 'POST', body: form, headers });
      expect(status).toBe(403);
    },
  );
});
