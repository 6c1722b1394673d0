import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { carry, nextOffer, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe.each(ENGINES)('webhooks, on $engine', (engine) => {
  let service: Service;
  let shop: Server;
  let url: string;
  let refusals = 0;
  const received: Received[] = [];

  beforeAll(async () => {
    service = await startService(engine);
    shop = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes) => (body += bytes));
      request.on('end', () => {
        response.statusCode = refusals-- > 0 ? 500 : 204;
        if (response.statusCode === 204)
          received.push({ headers: request.headers as Record<string, string>, body });
        response.end();
      });
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hooks`;
  });
  afterAll(async () => {
    await service.stop();
    await new Promise((resolve) => shop.close(resolve));
  });

  it('tells each step in order, signed, and tries again what the merchant did not take', async () => {
    refusals = 1;
    const zoneId = await openZone(service);
    const merchant = await openMerchant(service, { webhookUrl: url });
    const rider = await rideIn(service, zoneId);
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    await carry(rider, await nextOffer(rider, order.deliveryId as string));
    await until(async () => received.length >= 5, 'five messages', 25);

    const webhook = new Webhook(merchant.webhookSecret);
    const messages = received.map(({ body, headers }) => webhook.verify(body, headers)) as {
      type: string;
      data: { deliveryId: string; externalId: string; state: string };
    }[];
    expect(messages.map(({ type }) => type)).toEqual([
      'delivery.offered',
      'delivery.accepted',
      'delivery.picked_up',
      'delivery.arrived',
      'delivery.delivered',
    ]);
    expect(messages.every(({ data }) => data.deliveryId === order.deliveryId)).toBe(true);
    expect(messages[4]?.data).toMatchObject({
      externalId: order.externalId,
      orderId: order.id,
      state: 'delivered',
    });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
  });
});
