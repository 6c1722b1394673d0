import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../libs/platform/database/free-port.js';
import { Caller } from '../support/caller.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { halt, launch, startService, type Service } from '../support/service.js';
import { at, orderFor } from '../support/town.js';

/** Each time the one answers before the other has heard the news, or not: often enough to meet the former. */
const TIMES = 15;

describe('what one api has taken in, another knows at once', () => {
  let service: Service;
  let other: ChildProcess;
  let otherUrl: string;

  beforeAll(async () => {
    service = await startService(ENGINES[0] as Engine);
    const port = await freePort();
    otherUrl = `http://127.0.0.1:${port}`;
    other = await launch('api', { ...service.environment, PORT: String(port) });
  }, 120_000);
  afterAll(async () => {
    await halt(other, 'SIGTERM');
    await service.stop();
  }, 60_000);

  it('merchants, stores, zones and carriers', async () => {
    const there = new Caller(otherUrl, service.ops.token);
    for (let number = 0; number < TIMES; number++) {
      const middle = { lat: 35 + number * 0.1, lng: 110 };
      const corner = (north: number, east: number) => at(north, east, middle);
      const polygon = [corner(-900, -900), corner(-900, 900), corner(900, 900), corner(900, -900)];
      const name = { zh: '区', en: 'Zone' };
      const merchant = await service.ops.post('/v1/ops/merchants', { name: 'Shop' });
      const store = await there.post(`/v1/ops/merchants/${merchant.body.id}/stores`, {
        name,
        location: middle,
      });
      expect(store.status).toBe(201);
      const key = merchant.body.apiKey as string;
      const storeId = store.body.id as string;
      const levels = [{ sku: 'milk', onHand: 5 }];
      const counted = await service.as(key).put(`/v1/stores/${storeId}/stock`, levels);
      expect(counted.status).toBe(200);
      const zone = await service.ops.post('/v1/ops/zones', { name, polygon, reason: 'test' });
      const order = orderFor({ storeId }, {}, { location: at(100, 100, middle) });
      const { body: batch } = await new Caller(otherUrl, key).post<{ results: { status: number }[] }>(
        '/v1/orders:batch',
        { orders: [order] },
      );
      expect(batch.results).toMatchObject([{ status: 201 }]);
      const carrier = await there.post('/v1/ops/carriers', {
        kind: 'rider',
        name: 'Rider',
        zoneId: zone.body.id,
      });
      expect(carrier.status).toBe(201);
    }
  }, 60_000);

  it('and what there is not, is still not there', async () => {
    const there = new Caller(otherUrl, service.ops.token);
    const { status, body } = await there.post('/v1/ops/merchants/nobody/stores', {
      name: { zh: '店', en: 'Shop' },
      location: at(0, 0),
    });
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
  });
});
