import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { launchApi, townOf } from '../../support/api-alone.js';
import { Caller } from '../../support/caller.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { hasNginx, startNginx, type Proxy } from '../../support/nginx.js';
import { halt } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';
import { whereFound } from '../../support/where-found.js';

whereFound(hasNginx())('two api processes behind nginx, as docker/nginx.conf sets it', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let merchant: Merchant;
  const apis = new Map<number, ChildProcess>();

  const start = async (port: number) => apis.set(port, await launchApi(database, port));

  beforeAll(async () => {
    database = await createDatabase();
    const ports = [await freePort(), await freePort()];
    await Promise.all(ports.map(start));
    proxy = await startNginx(ports);
    const town = townOf(`http://127.0.0.1:${ports[0]}`);
    await openZone(town);
    const set = await openMerchant(town, { stock: { milk: 1_000_000 } });
    merchant = { ...set, caller: new Caller(proxy.url, set.caller.token) };
    // The other process hears of the store a moment later.
    const other = new Caller(`http://127.0.0.1:${ports[1]}`, set.caller.token);
    await until(async () => (await other.get(`/v1/stores/${set.storeId}/stock`)).status === 200, 'the other');
  }, 60_000);
  afterAll(async () => {
    await proxy.stop();
    await Promise.all([...apis.values()].map((api) => halt(api, 'SIGTERM')));
    await database.drop();
  });

  it('are restarted one after the other, and no order is refused or lost', async () => {
    const statuses = new Map<number, number>();
    let done = false;
    const client = async () => {
      while (!done) {
        const order = orderFor(merchant);
        const key = { 'idempotency-key': order.externalId };
        const { status } = await merchant.caller.post('/v1/orders', order, key);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const clients = Array.from({ length: 8 }, client);
    const accepted = () => statuses.get(201) ?? 0;
    for (const [port, api] of [...apis]) {
      const before = accepted();
      await until(async () => accepted() > before + 20, 'orders before the restart', 30);
      expect(await halt(api, 'SIGTERM')).toBe(0);
      await start(port);
    }
    const before = accepted();
    await until(async () => accepted() > before + 20, 'orders after the restarts', 30);
    done = true;
    await Promise.all(clients);
    expect([...statuses.keys()]).toEqual([201]);
    const kept = await database.query('SELECT 1 FROM orders');
    expect(kept).toHaveLength(accepted());
  }, 120_000);
});
