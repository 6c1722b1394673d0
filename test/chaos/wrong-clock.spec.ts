import type { ChildProcess } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { freePort } from '../../libs/platform/database/free-port.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startProcesses, WORKERS, type Processes, type ReadyAnswer } from '../support/processes.js';
import { halt, launch } from '../support/service.js';
import { carry, nextOffer, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

const HOUR = 3_600_000;
const WRONG_CLOCK = pathToFileURL('test/support/wrong-clock.mjs').href;

const [engine] = ENGINES as [Engine];

describe('a worker whose clock is wrong', () => {
  let service: Processes;
  let zoneId: string;
  let shop: Server;
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    service = await startProcesses(engine);
    zoneId = await openZone(service);
    await service.kill(...WORKERS);
    shop = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes) => (body += bytes));
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  }, 180_000);
  afterAll(async () => {
    await service.stop();
    shop.closeAllConnections();
    await new Promise((resolve) => shop.close(resolve));
  }, 180_000);

  it.each([
    ['two hours ahead', 2 * HOUR, 'ahead of'],
    ['two hours behind', -2 * HOUR, 'behind'],
  ])(
    '%s goes by the time of the database, and says so',
    async (_, off, words) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const worker: ChildProcess = await launch('worker', {
        ...service.environment,
        PORT: String(port),
        WRONG_CLOCK_MS: String(off),
        NODE_OPTIONS: `--import ${WRONG_CLOCK}`,
      });
      try {
        calls.length = 0;
        const merchant = await openMerchant(service, {
          webhookUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hooks`,
        });
        const rider = await rideIn(service, zoneId);
        const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
        expect(status).toBe(201);
        const offer = await nextOffer(rider, body.deliveryId as string);
        const lasts = Date.parse(offer.expiresAt as string) - Date.now();
        expect(lasts).toBeGreaterThan(20_000);
        expect(lasts).toBeLessThan(46_000);
        await carry(rider, offer);
        await rider.caller.put('/v1/rider/shift', { state: 'offline' });
        await until(async () => calls.length === 5, 'five webhooks', 30);

        const told = calls.map(({ body: text, headers }) =>
          new Webhook(merchant.webhookSecret).verify(text, headers as Record<string, string>),
        ) as { type: string }[];
        expect(told.map(({ type }) => type)).toEqual(
          ['offered', 'accepted', 'picked_up', 'arrived', 'delivered'].map((event) => `delivery.${event}`),
        );
        const backwards = await service.database.query(
          `SELECT 1 FROM delivery_history a JOIN delivery_history b USING (delivery_id)
           WHERE a.id < b.id AND a.at > b.at + interval '2 seconds'`,
        );
        expect(backwards).toEqual([]);

        const { checks } = (await (await fetch(`${url}/readyz`)).json()) as ReadyAnswer;
        expect(checks.clock).toEqual({
          ok: false,
          detail: expect.stringMatching(new RegExp(`7[12]\\d\\d s ${words} the database's`)),
        });
        const metrics = await (await fetch(`${url}/metrics`)).text();
        const [, ahead] = /^last100_clock_ahead_seconds (\S+)$/m.exec(metrics) ?? [];
        expect(Math.abs(Number(ahead) - off / 1_000)).toBeLessThan(2);
      } finally {
        await halt(worker, 'SIGTERM');
      }
    },
    120_000,
  );

  it('is not told of a clock that is right', async () => {
    expect((await service.readyz('api')).checks.clock).toEqual({ ok: true });
  });
});
