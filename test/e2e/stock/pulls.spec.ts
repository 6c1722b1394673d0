import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { SyncedStore } from './synced-store.js';
import { CSV, JSON_TYPE, Till } from './till.js';

describe.each(ENGINES)('pulls, on $engine', (engine) => {
  let service: Service;
  let till: Till;
  let store: SyncedStore;

  beforeAll(async () => {
    service = await startService(engine, { LAST100_STOCK_TIMEOUT: '0.5' });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    till = await Till.open({ milk: 42, bread: 7 });
    store = await SyncedStore.open(service);
  });
  afterEach(async () => {
    await service.database.query('DELETE FROM stock_sources');
    await till.close();
  });

  it('brings what the shop has on sale at once, and says how far ours was off', async () => {
    await store.set(till.source());
    await store.has('milk', 42);
    const run = await store.run('pull', 'done');
    expect(run).toMatchObject({
      rowsSeen: 2,
      rowsChanged: 2,
      rowsRefused: 0,
      driftLevels: 2,
      driftUnits: 39,
    });
    expect(run.lagSeconds).toBeLessThan(5);
    till.levels.set('milk', 40);
    expect(await store.sync()).toMatchObject({ status: 202, body: { wantedAt: expect.any(String) } });
    await store.has('milk', 40);
    const later = await store.run('pull', 'done', ({ id }) => id !== run.id);
    expect(later).toMatchObject({ driftLevels: 1, driftUnits: 2 });
  });

  it('pulls on schedule', async () => {
    await store.set(till.source({ everySeconds: 1 }));
    await store.has('milk', 42);
    till.levels.set('milk', 41);
    await store.has('milk', 41);
  });

  it('reads the newest CSV of a folder, refuses bad rows with their reason and counts the good', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'last100-csv-'));
    const write = (name: string, text: string, at = new Date(Date.now() - 1_500)) => {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), at, at);
    };
    // The levels that the store opened with are older than the file.
    await service.database.query(`UPDATE stock_levels SET as_of = now() - interval '1 hour'`);
    write('stock.csv', 'sku,on_hand,name\nmilk,43,"牛奶, Milk"\nbread,7,\nbad,-3,\n,5,\nworse,many,\n');
    // An older file under another name is an old truth.
    write('late.csv', 'sku,on_hand\nmilk,1\n', new Date(0));
    const answer = await service.ops.put(`/v1/ops/stores/${store.merchant.storeId}/stock-source`, {
      adapter: 'csv',
      settings: { folder },
    });
    expect(answer.status).toBe(200);
    await store.has('milk', 43);
    const run = await store.run('pull', 'done');
    expect(run).toMatchObject({ rowsSeen: 5, rowsChanged: 3, rowsRefused: 2, error: null });
    expect(run.refusals.map(({ row, sku }) => [row, sku])).toEqual([
      [4, undefined],
      [5, 'worse'],
    ]);
    rmSync(folder, { recursive: true });
    await store.sync();
    expect((await store.run('pull', 'failed')).error).toContain('folder');
    expect(await store.level('milk')).toMatchObject({ onHand: 43 });
  });

  it.each<[string, Till['trouble'], RegExp]>([
    ['hangs', () => undefined, /within 0.5 s/],
    [
      'answers a web page',
      (_, response) => response.writeHead(200, HTML).end('<html>Log in</html>'),
      /web page/,
    ],
    ['is out of order', (_, response) => response.writeHead(503).end(), /503/],
    [
      'breaks off its JSON',
      (_, response) => response.writeHead(200, JSON_TYPE).end('[{"sku":"mi'),
      /no JSON/,
    ],
    [
      'lies about what it answers',
      (_, response) => response.writeHead(200, JSON_TYPE).end('{"a":1}'),
      /something else/,
    ],
    ['goes away', (request) => request.destroy(), /did not answer/],
  ])('keeps the levels and tries again when the shop %s', async (_, trouble, reason) => {
    till.trouble = trouble;
    await store.set(till.source());
    const failed = await store.run('pull', 'failed');
    expect(failed.error).toMatch(reason);
    expect(failed.error).not.toContain(till.key);
    expect(await store.level('milk')).toMatchObject({ onHand: 10 });
    till.trouble = undefined;
    await store.waitNoLonger();
    await store.has('milk', 42);
    // The same run has gone on.
    expect(await store.run('pull', 'done')).toMatchObject({ id: failed.id, error: null });
    expect(await store.runs('pull')).toHaveLength(1);
    await until(async () => (await store.source()).body.failures === 0, 'the failures to be forgotten');
  });

  it('counts failures up to an open breaker, each with its wait', async () => {
    till.trouble = (_, response) => void response.writeHead(503).end();
    await store.set(till.source());
    for (let failures = 1; failures <= 5; failures++) {
      const { body } = await until(async () => {
        const source = await store.source();
        return source.body.failures === failures && source;
      }, `${failures} failures`);
      expect(body.breaker).toBe(failures < 5 ? 'closed' : 'open');
      const wait = Date.parse(body.leftAloneUntil as string) - Date.now();
      expect(wait).toBeLessThanOrEqual((failures < 5 ? 2 ** (failures - 1) : 60) * 1_000);
      if (failures === 5) expect(wait).toBeGreaterThan(40_000);
      else await store.waitNoLonger();
    }
  });

  it('stays away for as long as the shop asks', async () => {
    till.trouble = (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end();
    await store.set(till.source());
    const { body } = await until(async () => {
      const source = await store.source();
      return source.body.failures === 1 && source;
    }, 'the failure to be counted');
    expect(Date.parse(body.leftAloneUntil as string)).toBeGreaterThan(Date.now() + 60_000);
    expect(till.asked).toHaveLength(1);
  });

  it('leaves a shop alone that refuses us, and tries once when the merchant says so', async () => {
    till.trouble = (_, response) => void response.writeHead(401).end();
    await store.set(till.source());
    await until(async () => (await store.source()).body.breaker === 'open', 'the breaker to open');
    expect((await store.runs())[0]).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('401'),
    });
    const { body } = await service.ops.get<{ sources: { storeId: string; breaker: string }[] }>(
      '/v1/ops/stock',
    );
    expect(body.sources[0]).toMatchObject({ storeId: store.merchant.storeId, breaker: 'open' });
    expect(till.asked).toHaveLength(1);
    till.trouble = undefined;
    await store.sync();
    await store.has('milk', 42);
    await until(async () => (await store.source()).body.breaker === 'closed', 'the breaker to close');
    expect((await store.source()).body).toMatchObject({ failures: 0, leftAloneUntil: null });
  });

  it('goes on after the last page when a list breaks off on the way, and reads nothing twice', async () => {
    const lines = Array.from({ length: 4_500 }, (_, index) => `sku-${index},${index % 50}\n`);
    let served = 0;
    till.trouble = (_, response) => {
      const broken = served++ === 0;
      response.writeHead(200, { ...CSV, etag: '"list-1"' });
      response.write(`sku,on_hand\n${lines.slice(0, broken ? 2_600 : undefined).join('')}`, () => {
        if (broken) setTimeout(() => response.destroy(), 500);
        else response.end();
      });
    };
    await store.set(till.list());
    const broken = await store.run('pull', 'failed');
    expect(broken).toMatchObject({ rowsSeen: 2_000, error: expect.stringContaining('broke off') });
    const whole = await store.run('pull', 'done');
    expect(whole).toMatchObject({ id: broken.id, rowsSeen: 4_500, rowsRefused: 0, error: null });
    expect(await store.levels()).toHaveProperty('size', 4_501);
  });

  it('takes what a whole list leaves out as none, where the merchant says so, but not a row that is refused', async () => {
    await store.merchant.caller.put(`${store.path}/stock`, [
      { sku: 'bread', onHand: 5 },
      { sku: 'rice', onHand: 5 },
    ]);
    till.csv = 'sku,on_hand\nmilk,4\nrice,lots\n';
    await store.set(till.list({ absent: 'zero' }));
    await store.has('bread', 0);
    expect(await store.level('milk')).toMatchObject({ onHand: 4 });
    expect(await store.level('rice')).toMatchObject({ onHand: 5 });
  });

  it('takes nothing as absent from a list that is empty, broken or says so', async () => {
    const lists: [string, RegExp][] = [
      ['sku,on_hand\n', /no level/],
      ['sku,on_hand\nmilk,many\n', /no level/],
      ['sku,on_hand,name\nmilk,9,Milk\nbread,7', /breaks off in row 2/],
      ['sku,on_hand,name\nmilk,9,"Mi\nbread,7,\n', /quote/],
    ];
    await store.merchant.caller.put(`${store.path}/stock`, [{ sku: 'rice', onHand: 5 }]);
    for (const [csv, reason] of lists) {
      till.csv = csv;
      await store.set(till.list({ absent: 'zero' }));
      const run = await store.run('pull', 'done', ({ error }) => reason.test(error ?? ''));
      expect(run.error).toMatch(reason);
      expect(await store.level('rice')).toMatchObject({ onHand: 5 });
      await store.merchant.caller.delete(`${store.path}/stock-source`);
      await service.database.query('DELETE FROM stock_runs');
    }
  });

  it('never syncs a store twice at once: a wish that comes meanwhile is granted afterwards', async () => {
    let atOnce = 0;
    let most = 0;
    till.trouble = (_, response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce--;
        response.writeHead(200, JSON_TYPE).end(JSON.stringify([{ sku: 'milk', onHand: till.asked.length }]));
      }, 300);
    };
    await store.set(till.source());
    await until(() => Promise.resolve(till.asked.length === 1), 'the first call');
    await Promise.all([1, 2, 3, 4].map(() => store.sync()));
    await store.has('milk', 2);
    expect(most).toBe(1);
    expect(till.asked).toHaveLength(2);
  });
});

const HTML = { 'content-type': 'text/html' };
