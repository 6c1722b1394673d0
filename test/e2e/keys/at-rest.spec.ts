import { statSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { SecretBox } from '../../../libs/platform/secrets/secret-box.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { setUpLocker, type LockerOnSite } from '../../support/locker.js';
import { halt, launch, SECRET_KEY, startService, type Service } from '../../support/service.js';
import { nextOffer, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';

const [engine] = ENGINES as [Engine];
const LOCKER_TOKEN = 'locker-bearer-SECRET-123';
const SHOP_KEY = 'shop-key-SECRET-456';
const OTHER_KEY = Buffer.alloc(32, 'rotated').toString('base64');

describe('secrets at rest', () => {
  let service: Service;
  let site: LockerOnSite;
  let shop: WebhookShop;
  let merchant: Merchant;
  let rider: Rider;
  let lockerId: string;
  let link: string;

  beforeAll(async () => {
    service = await startService(engine);
    site = await setUpLocker('small-ambient:2');
    shop = await openShop();
    const zoneId = await openZone(service);
    merchant = await openMerchant(service, { webhookUrl: shop.url });
    rider = await rideIn(service, zoneId);
    const { body } = await service.ops.get<{ lockers: { id: string }[] }>('/v1/ops/lockers');
    lockerId = body.lockers[0]?.id as string;
    const settings = { url: site.url, token: LOCKER_TOKEN };
    const request = { adapter: 'http', settings, checkSeconds: 1, reason: 'new' };
    expect((await service.ops.put(`/v1/ops/lockers/${lockerId}`, request)).status).toBe(200);
    const source = { adapter: 'rest', settings: { url: 'http://127.0.0.1:9', storeId: 'till' } };
    const credentials = { apiKey: SHOP_KEY };
    const put = await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock-source`, {
      ...source,
      credentials,
    });
    expect(put.status).toBe(200);
    const { id, trackingUrl } = await post();
    link = new URL(trackingUrl as string).pathname;
    // Out of the rider's hands: who has an offer to answer is made no other.
    await merchant.caller.post(`/v1/orders/${id as string}/cancel`);
  });
  afterAll(async () => {
    await service.stop();
    await site.stop();
    await shop.close();
  });

  const query = <Row extends object>(text: string, parameters: unknown[] = []) =>
    service.database.query<Row>(text, parameters);
  const post = async () => {
    const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    expect(status).toBe(201);
    return body;
  };
  const box = (key = SECRET_KEY) =>
    new SecretBox({ secretKey: Buffer.from(key, 'base64'), dataFolder: '/nowhere' });
  const linkSecret = async (key = SECRET_KEY) => {
    const [kept] = await query<{ sealed: Buffer }>(
      `SELECT sealed FROM service_secrets WHERE name = 'tracking'`,
    );
    return box(key).open(kept?.sealed as Buffer, 'service-secret:tracking');
  };
  /** All that a backup of the database would hold, as text; bytes as hex. */
  const everything = async () => {
    const tables = await query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const all = await Promise.all(
      tables.map(({ name }) => query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)),
    );
    return all
      .flat()
      .map(({ row }) => row)
      .join('\n');
  };
  const secretsOf = async () => {
    const raw = Buffer.from(await linkSecret(), 'base64');
    return [
      LOCKER_TOKEN,
      SHOP_KEY,
      merchant.webhookSecret,
      raw.toString('hex'),
      raw.toString('base64'),
      merchant.caller.token as string,
      rider.caller.token as string,
      service.ops.token as string,
    ];
  };
  const startAnother = async (settings: NodeJS.ProcessEnv = {}) =>
    launch('api', { ...service.environment, PORT: String(await freePort()), ...settings });

  it('no row of any table holds one in clear', async () => {
    const kept = await everything();
    expect(kept).toContain(merchant.id);
    for (const secret of await secretsOf()) expect(kept).not.toContain(secret);
    const { body } = await service.ops.get<{ lockers: { id: string; online: boolean }[] }>('/v1/ops/lockers');
    expect(JSON.stringify(body)).not.toContain(LOCKER_TOKEN);
    expect(body.lockers.find(({ id }) => id === lockerId)?.online).toBe(true);
  });

  it('what an earlier version kept in clear is sealed by processes that start at once, and works as before', async () => {
    const raw = Buffer.from(await linkSecret(), 'base64');
    await query('UPDATE service_secrets SET secret = $1, sealed = NULL', [raw]);
    await query('DELETE FROM webhook_secrets WHERE merchant_id = $1', [merchant.id]);
    await query('UPDATE merchants SET webhook_secret = $2 WHERE id = $1', [
      merchant.id,
      merchant.webhookSecret,
    ]);
    await query(
      `UPDATE lockers SET settings = settings || jsonb_build_object('token', $2::text), sealed_settings = NULL
       WHERE drop_point_id = $1`,
      [lockerId, LOCKER_TOKEN],
    );
    expect(await everything()).toContain(LOCKER_TOKEN);
    const started = await Promise.all([startAnother(), startAnother()]);
    await Promise.all(started.map((one) => halt(one, 'SIGTERM')));
    const kept = await everything();
    for (const secret of await secretsOf()) expect(kept).not.toContain(secret);
    expect(await query('SELECT 1 FROM webhook_secrets WHERE merchant_id = $1', [merchant.id])).toHaveLength(
      1,
    );
    expect((await service.as().get(link)).status).toBe(200);
    expect(await signaturesOfNext()).toEqual([true]);
  });

  /** Whether each signature of the next message is by the merchant's first secret. */
  const signaturesOfNext = async (secret = merchant.webhookSecret) => {
    const { id, deliveryId } = await post();
    await nextOffer(rider, deliveryId as string);
    const { headers, body } = await until(async () => shop.taken(deliveryId as string)[0], 'a message');
    // Out of the rider's hands again: nobody is offered more than they carry.
    await merchant.caller.post(`/v1/orders/${id as string}/cancel`);
    return headers['webhook-signature']?.split(' ').map((signature) => {
      try {
        new Webhook(secret).verify(body, { ...headers, 'webhook-signature': signature });
        return true;
      } catch {
        return false;
      }
    });
  };

  it('a webhook secret is made anew: messages carry both signatures for the overlap, then one', async () => {
    const rotate = async (overlapMinutes: number) => {
      const { status, body } = await merchant.caller.post('/v1/merchant/webhook-secret', { overlapMinutes });
      expect(status).toBe(201);
      return body.webhookSecret as string;
    };
    const second = await rotate(5);
    expect(await signaturesOfNext()).toEqual([false, true]);
    expect(await signaturesOfNext(second)).toEqual([true, false]);
    const third = await rotate(5);
    // Two at most: the first has ended.
    expect(await signaturesOfNext(second)).toEqual([false, true]);
    expect(await signaturesOfNext(third)).toEqual([true, false]);
    const fourth = await rotate(0);
    expect(await signaturesOfNext(third)).toEqual([false]);
    expect(await signaturesOfNext(fourth)).toEqual([true]);
    const { body } = await merchant.caller.get<{ secrets: object[] }>('/v1/merchant/webhook-secret');
    expect(body.secrets).toEqual([{ createdAt: expect.any(String), endsAt: null }]);
    expect(await everything()).not.toContain(fourth);
  }, 60_000);

  it('photos and their folder are for our account alone', async () => {
    const offer = await nextOffer(rider, (await post()).deliveryId as string);
    for (const name of ['accept', 'pick-up']) expect((await step(rider, offer.id, name)).status).toBe(200);
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } });
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'door.jpg');
    const { body } = await rider.caller.post('/v1/rider/photos', form);
    const folder = join(service.environment.LAST100_DATA as string, 'photos');
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect([mode(folder), mode(join(folder, `${body.photoId}.jpg`))]).toEqual([0o700, 0o600]);
  });

  it('the key itself is changed: the former one opens what it sealed, all is sealed anew, and then it is not needed', async () => {
    const before = await linkSecret();
    const former = { LAST100_SECRET_KEY: OTHER_KEY, LAST100_SECRET_KEY_FORMER: SECRET_KEY };
    await halt(await startAnother(former), 'SIGTERM');
    expect(await linkSecret(OTHER_KEY)).toBe(before);
    await halt(await startAnother({ LAST100_SECRET_KEY: OTHER_KEY }), 'SIGTERM');
    const sealed = await query<{ sealed: Buffer }>(
      `SELECT sealed FROM webhook_secrets UNION ALL SELECT sealed FROM service_secrets
       UNION ALL SELECT sealed_settings FROM lockers WHERE sealed_settings IS NOT NULL
       UNION ALL SELECT credentials FROM stock_sources WHERE credentials IS NOT NULL`,
    );
    const ids = new Set(sealed.map((row) => row.sealed.subarray(1, 5).toString('hex')));
    expect(sealed.length).toBeGreaterThan(3);
    expect(ids.size).toBe(1);
    const said = await endOf(startOf({ LAST100_SECRET_KEY: SECRET_KEY }));
    expect(said).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^last100: LAST100_SECRET_KEY: .+\n$/),
    });
  }, 60_000);

  const startOf = (settings: NodeJS.ProcessEnv) =>
    spawn(process.execPath, ['dist/run/api.js'], {
      env: { ...service.environment, PORT: '0', ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
});

async function endOf(child: ReturnType<typeof spawn>): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stderr };
}
