import { freePort } from '../../../libs/platform/database/free-port.js';
import { expectProblem } from '../../support/bad-input.js';
import type { Answer } from '../../support/answer.js';
import { Caller } from '../../support/caller.js';
import { ENGINES } from '../../support/engines.js';
import { halt, launch, startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

/** Of a merchant, in ten seconds. */
const POINTS = 200;

describe.each(ENGINES)('limits, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let other: Merchant;

  beforeAll(async () => {
    service = await startService(engine, {
      LAST100_MERCHANT_REQUESTS: String(POINTS / 10),
      LAST100_TRUSTED_PROXIES: '127.0.0.1, ::1/128',
    });
    await openZone(service);
    merchant = await openMerchant(service);
    other = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const times = async (count: number, call: (turn: number) => Promise<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = [];
    while (answers.length < count) {
      const part = Math.min(20, count - answers.length);
      answers.push(
        ...(await Promise.all([...Array(part).keys()].map((turn) => call(answers.length + turn)))),
      );
    }
    return answers;
  };
  const statuses = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))].sort();
  const read = (caller: Caller) => caller.get('/v1/orders?limit=1');

  it('a merchant that asks for too much is told when to go on, and goes on then; others are served', async () => {
    const answers = await times(POINTS + 100, () => read(merchant.caller));
    expect(statuses(answers)).toEqual([200, 429]);
    const refused = answers.find(({ status }) => status === 429) as Answer;
    expectProblem(refused, 429, 'TOO_MANY_REQUESTS');
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10);
    expect(refused.headers.get('ratelimit-policy')).toBe(`"merchant";q=${POINTS};w=10`);
    expect(refused.headers.get('ratelimit')).toBe(`"merchant";r=0;t=${wait}`);
    const served = await read(other.caller);
    expect(served.status).toBe(200);
    expect(served.headers.get('ratelimit')).toMatch(/^"merchant";r=\d+;t=\d+$/);
    await new Promise((resolve) => setTimeout(resolve, wait * 1_000 + 200));
    expect((await read(merchant.caller)).status).toBe(200);
    const { body } = await service.as().get<string>('/metrics');
    expect(body).toMatch(/^last100_requests_limited_total\{policy="merchant"\} [1-9]/m);
  });

  it('two processes give out the points of one', async () => {
    const port = await freePort();
    const second = await launch('api', { ...service.environment, PORT: String(port) });
    const there = new Caller(`http://127.0.0.1:${port}`, other.caller.token);
    try {
      let served = 0;
      let refusedBoth = false;
      const began = Date.now();
      // Slow enough for the processes to hear of each other, and within one window.
      while (!refusedBoth && Date.now() - began < 8_000) {
        const answers = await times(8, (turn) => read(turn % 2 ? there : other.caller));
        served += answers.filter(({ status }) => status === 200).length;
        refusedBoth = answers.every(({ status }) => status === 429);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      expect(refusedBoth).toBe(true);
      expect(served).toBeGreaterThan(POINTS / 2);
      expect(served).toBeLessThan(POINTS * 1.6);
    } finally {
      await halt(second, 'SIGTERM');
    }
  });

  it('a link has a limit of its own', async () => {
    const fresh = await openMerchant(service);
    const links = await Promise.all(
      [1, 2].map(async () => {
        const { body } = await fresh.caller.post('/v1/orders', orderFor(fresh));
        return new URL(body.trackingUrl as string).pathname;
      }),
    );
    const answers = await times(140, () => service.as().post(`${links[0]}/note`, { note: '放门口' }));
    expect(statuses(answers)).toEqual([200, 429]);
    expect((await service.as().post(`${links[1]}/note`, { note: '放门口' })).status).toBe(200);
    expect((await service.as().get(links[0] as string)).status).toBe(200);
  });

  it('an address that guesses keys is not looked up for; keys that were right before go on', async () => {
    const guess = (turn: number) => service.as(`mk_guess${turn}`).get('/v1/orders', from('203.0.113.7'));
    const answers = await times(150, guess);
    expect(statuses(answers)).toEqual([401, 429]);
    const fresh = await openMerchant(service);
    expect((await fresh.caller.get('/v1/orders', from('203.0.113.7'))).status).toBe(200);
    expect((await service.as('mk_another').get('/v1/orders', from('203.0.113.8'))).status).toBe(401);
    expect((await service.as().get('/v1/orders', from('203.0.113.7'))).status).toBe(401);
  });

  it('so are the pages of the queues', async () => {
    const pages = (turn: number) =>
      service.as().get('/ops/queues/', {
        ...from('2001:db8:1:2::7'),
        authorization: `Basic ${Buffer.from(`ops:wrong:${turn}`).toString('base64')}`,
      });
    const answers = await times(130, pages);
    expect(statuses(answers)).toEqual([401, 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('one wrong key, sent again and again, is looked up once', async () => {
    const answers = await times(150, () => service.as('mk_stuck').get('/v1/orders', from('203.0.113.9')));
    expect(statuses(answers)).toEqual([401]);
  });
});

describe('limits whose counts are away', () => {
  it('refuse nobody for it, and say so', async () => {
    const service = await startService({ engine: 'postgres' }, { LAST100_MERCHANT_REQUESTS: '1000' });
    try {
      const merchant = await openMerchant(service);
      const shared = async () =>
        /^last100_limits_shared (\d)/m.exec((await service.as().get<string>('/metrics')).body)?.[1];
      expect(await shared()).toBe('1');
      await service.database.query('ALTER TABLE rate_limits RENAME TO rate_limits_away');
      const answers = await Promise.all([...Array(700)].map(() => merchant.caller.get('/v1/orders?limit=1')));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      await until(async () => (await shared()) === '0', 'to be told');
      await service.database.query('ALTER TABLE rate_limits_away RENAME TO rate_limits');
      await until(
        async () => {
          await Promise.all([...Array(100)].map(() => merchant.caller.get('/v1/orders?limit=1')));
          return (await shared()) === '1';
        },
        'to be shared again',
        20,
      );
    } finally {
      await service.stop();
    }
  });
});
