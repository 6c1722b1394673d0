import { Agent, request } from 'node:http';
import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { launchApi, townOf } from '../../support/api-alone.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { openEvents } from '../../support/event-stream.js';
import { halt } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

/** An api behind a proxy that keeps its connections, as it stops. */
describe('an api that stops', () => {
  let database: TestDatabase;
  let api: ChildProcess;
  let url: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    database = await createDatabase();
  });
  beforeEach(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    api = await launchApi(database, port);
    const town = townOf(url);
    const zoneId = await openZone(town);
    merchant = await openMerchant(town);
    rider = await rideIn(town, zoneId);
  });
  afterEach(() => halt(api, 'SIGKILL'));
  afterAll(() => database.drop());

  /** Posts an order over a connection that is kept. */
  const post = (agent: Agent) =>
    new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
      const body = JSON.stringify(orderFor(merchant));
      const sent = request(
        `${url}/v1/orders`,
        {
          agent,
          method: 'POST',
          headers: {
            authorization: `Bearer ${merchant.caller.token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (answer) =>
          answer
            .resume()
            .once('end', () =>
              resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }),
            ),
      );
      sent.once('error', reject);
      sent.end(body);
    });

  it('says so first, answers everything that it was asked, and hands its clients on', async () => {
    let stopping = false;
    let leave = false;
    const answers: { status: number; connection: string | undefined; asked: 'before' | 'while' }[] = [];
    const client = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!leave) {
        const asked = stopping ? 'while' : 'before';
        answers.push({ ...(await post(agent)), asked });
      }
      agent.destroy();
    };
    const clients = Array.from({ length: 24 }, client);
    await until(async () => answers.length > 48, 'orders under way');
    const ended = halt(api, 'SIGTERM');
    stopping = true;
    const readiness = await until(async () => {
      const answer = await fetch(`${url}/readyz`);
      return answer.status === 503 ? answer : undefined;
    }, '/readyz to tell');
    expect(await readiness.json()).toMatchObject({ ready: false, checks: { process: { ok: false } } });
    leave = true;
    await Promise.all(clients);
    expect(await ended).toBe(0);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    const handedOn = answers.filter(({ connection }) => connection === 'close');
    expect(handedOn.length).toBeGreaterThanOrEqual(24);
    const kept = await database.query('SELECT 1 FROM orders WHERE merchant_id = $1', [merchant.id]);
    expect(kept).toHaveLength(answers.length);
  });

  it('answers long polls and ends event streams, and is gone within seconds', async () => {
    const stream = await openEvents(`${url}/v1/rider/events`, rider.caller.token);
    await stream.next();
    const poll = rider.caller.get('/v1/rider/assignments?wait=60');
    await until(
      async () => /last100_carriers_waiting 2/.test(await (await fetch(`${url}/metrics`)).text()),
      'both to wait',
    );
    const began = Date.now();
    const ended = halt(api, 'SIGTERM');
    expect(await poll).toMatchObject({ status: 200, body: { assignments: [] } });
    await expect(stream.next()).rejects.toThrow('The stream has ended');
    expect(await ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(8_000);
  });
});
