import { Caller } from '../support/caller.js';
import type { Service } from '../support/service.js';
import { assignmentsOf, carry, nextOffer, step } from '../support/story.js';
import { at, CENTRE, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';
import { buildFuzzCompound } from './fuzz-compound.js';
import type { Known } from './values.js';

/** Parties with keys, and what may be named in requests. */
export interface FuzzTown {
  readonly callers: Readonly<Record<string, Caller>>;
  readonly known: Known;
}

/**
 * A town of its own for some hundred requests: what they spoil, keys of its parties included, dulls no later
 * ones.
 */
export async function buildFuzzTown(service: Service, lockerUrl: string, number: number): Promise<FuzzTown> {
  const middle = at(0, 4_000 * number, CENTRE);
  const zoneId = await openZone(service, {}, middle);
  const merchant = await openMerchant(service, { location: middle });
  const gated = await buildFuzzCompound(service, lockerUrl, { zoneId, merchant, middle });
  await gated.rider.caller.put('/v1/rider/shift', { state: 'paused' });
  const rider = await rideIn(service, zoneId, { location: middle });
  const pickers = `/v1/stores/${merchant.storeId}/pickers`;
  const { body: picker } = await merchant.caller.post(pickers, { name: '小李' });
  const { body: person } = await service.ops.post('/v1/ops/people', { name: 'Fuzz' });

  const orders = [];
  for (let count = 0; count < 5; count++) orders.push(await post(merchant, middle));
  await carry(rider, await nextOffer(rider));
  await step(rider, (await nextOffer(rider)).id, 'accept');
  const assignments = (await assignmentsOf(rider)).map(({ id }) => id);
  const tokens = orders.map(({ trackingUrl }) => new URL(String(trackingUrl)).pathname.split('/').at(-1));
  return {
    callers: {
      ops: service.ops,
      person: service.as(person.token as string),
      merchant: merchant.caller,
      rider: rider.caller,
      'rider at the locker': gated.rider.caller,
      volunteer: gated.volunteer.caller,
      picker: service.as(picker.token as string),
      nobody: service.as(),
      stranger: service.as('mk_of-nobody'),
    },
    known: {
      'path:orders': orders.map(({ id }) => id),
      'path:stores': [merchant.storeId],
      'path:assignments': [...assignments, ...gated.assignments],
      'path:deliveries': orders.map(({ deliveryId }) => deliveryId),
      'path:riders': [rider.id],
      'path:carriers': [rider.id, gated.volunteer.id],
      'path:zones': [zoneId],
      'path:compounds': [gated.compound.id],
      'path:lockers': [gated.lockerId],
      'path:cells': ['01', '02', '21', '23'],
      'path:merchants': [merchant.id],
      'path:pickers': [picker.id],
      'path:people': [person.id],
      'path:lines': ['milk', 'rice'],
      'path:stock': ['milk', 'rice'],
      'path:track': tokens,
      storeId: [merchant.storeId],
      zoneId: [zoneId],
      compoundId: [gated.compound.id],
      building: ['1', '2号楼'],
      sku: ['milk', 'rice', 'dumplings'],
      location: [middle, at(150, 150, middle)],
      phone: ['13800000000', '+44 20 7946 0958'],
      reason: ['fuzz'],
    },
  };
}

async function post(merchant: Merchant, middle: typeof CENTRE): Promise<Record<string, unknown>> {
  const order = orderFor(merchant, {}, { location: at(200, 200, middle) });
  const { status, body } = await merchant.caller.post('/v1/orders', order);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
