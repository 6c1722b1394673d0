import { ENGINES, type Engine } from '../support/engines.js';
import { expectProblem } from '../support/bad-input.js';
import { startService, type Service } from '../support/service.js';
import { assignmentsOf, nextOffer } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';

const [engine] = ENGINES as [Engine];

interface Contact {
  readonly phone: string;
  readonly number?: string;
  readonly extension?: string;
}

describe("a resident's telephone number, as platforms and people write it", () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    merchant = await openMerchant(service);
    rider = await rideIn(service, await openZone(service));
  });
  afterAll(() => service.stop());

  const post = (phone: string, note?: string) =>
    merchant.caller.post<{ id: string; deliveryId: string; trackingUrl: string }>(
      '/v1/orders',
      orderFor(merchant, {}, { contact: { name: '王女士', phone }, note }),
    );
  const contactOf = async (id: string) =>
    (await merchant.caller.get<{ dropoff: { contact: Contact } }>(`/v1/orders/${id}`)).body.dropoff.contact;

  it.each([
    ['13800138000,1234', '+8613800138000', '1234'],
    ['13800138000转1234', '+8613800138000', '1234'],
    ['13800138000 ext. 1234', '+8613800138000', '1234'],
    ['(021) 6543 2100', '+862165432100', undefined],
    ['１３８００１３８０００', '+8613800138000', undefined],
    ['\u202D13800138000\u202C', '+8613800138000', undefined],
    ['0086 138-0013-8000', '+8613800138000', undefined],
    ['+44 20 7946 0958', '+442079460958', undefined],
  ])('takes %j, and keeps beside it what is dialled', async (phone, number, extension) => {
    const { status, body } = await post(phone);
    expect(status).toBe(201);
    expect(await contactOf(body.id)).toEqual({
      name: '王女士',
      phone,
      number,
      ...(extension && { extension }),
    });
    await merchant.caller.post(`/v1/orders/${body.id}/cancel`, { reason: 'a test' });
  });

  it.each(['-----', '( )', '138****8000', '\u202D\u202C', '13800138000 13900139000'])(
    'refuses %j, naming the field',
    async (phone) => expectProblem(await post(phone), 400, 'VALIDATION_FAILED', 'dropoff.contact.phone'),
  );

  it('hides it until the bag is on its way, in contact, note and message alike', async () => {
    const secrets = ['6543 2100', '801', '138\u200B0013\u200B8000', '+44 20 7946 0958'];
    const { body: order } = await post('(021) 6543 2100转801', '放门口,或打138\u200B0013\u200B8000');
    const link = new URL(order.trackingUrl).pathname;
    const offer = await nextOffer(rider, order.deliveryId);
    const assignment = `/v1/rider/assignments/${offer.id}`;
    await service.as().post(`${link}/messages`, { text: 'or call +44 20 7946 0958' });

    const seen = async () => {
      const [found] = (await assignmentsOf(rider)).filter(({ id }) => id === offer.id);
      const told = JSON.stringify(found).replaceAll('\\u200b', '\u200B');
      return secrets.filter((secret) => told.includes(secret));
    };
    expect(await seen()).toEqual([]);
    await rider.caller.post(`${assignment}/accept`);
    expect(await seen()).toEqual([]);
    await rider.caller.post(`${assignment}/pick-up`);
    expect(await seen()).toEqual(secrets);

    const list = JSON.stringify((await merchant.caller.get<unknown>('/v1/orders')).body);
    for (const secret of [...secrets, '+862165432100']) expect(list).not.toContain(secret);
  });
});
