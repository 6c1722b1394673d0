import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { Caller } from '../../support/caller.js';
import { halt, launch, startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

/** One process keeps a store's orders to a lane: only two of them meet at the same level. */
describe('two api processes', () => {
  let service: Service;
  let second: ChildProcess;
  let secondUrl: string;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    const port = await freePort();
    secondUrl = `http://127.0.0.1:${port}`;
    second = await launch('api', { ...service.environment, PORT: String(port) });
  });
  afterAll(async () => {
    await halt(second, 'SIGTERM');
    await service.stop();
  });

  it('sell the last bags once, though both are asked for them at once', async () => {
    for (let round = 0; round < 12; round++) {
      const merchant = await openMerchant(service, { stock: { milk: 3, rice: 2 } });
      const doors = [merchant.caller, new Caller(secondUrl, merchant.caller.token)];
      const wanted = [...Array(24)].map((_, index) => (index % 3 ? ['milk'] : ['rice', 'milk']));
      const answers = await Promise.all(
        wanted.map((skus, index) => {
          const lines = skus.map((sku) => ({ sku, quantity: 1 }));
          return (doors[index % 2] as Caller).post('/v1/orders', orderFor(merchant, { lines }));
        }),
      );
      const sold = answers.flatMap(({ status }, index) => (status === 201 ? wanted[index] : [])) as string[];
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
      const { body } = await merchant.caller.get<{ sku: string; onHand: number; reserved: number }[]>(
        `/v1/stores/${merchant.storeId}/stock`,
      );
      for (const { sku, onHand, reserved } of body) {
        expect({ sku, reserved }).toEqual({ sku, reserved: sold.filter((each) => each === sku).length });
        expect(reserved).toBeLessThanOrEqual(onHand);
      }
      expect(sold.filter((sku) => sku === 'milk')).toHaveLength(3);
    }
  });
});
