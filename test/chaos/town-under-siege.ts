import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Processes } from '../support/processes.js';
import { at, openMerchant, openZone, rideIn, type Place, type Rider } from '../support/town.js';
import type { Round } from './merchants.js';

/** Zones with a store each, and a closed compound in the first, so that some deliveries have two legs. */
export interface Town {
  readonly rounds: readonly Round[];
  readonly carriers: readonly Rider[];
}

export const ON_HAND = 20_000;
const ZONES = 16;
const RIDERS_A_ZONE = 2;
const VOLUNTEERS = 2;
/** Each so many-th merchant listens to webhooks. */
const LISTENS = 4;
/** Offers lapse soon and rounds come often: the town is watched for a minute, not for a day. */
const RULES = { offerSeconds: 20, maxLegsInHand: 16, maxBundle: 8, declineCoolOffSeconds: 0 };
const CAPACITY = { bags: 200, weightGrams: 1_000_000, coldBox: true };

export async function buildTown(service: Processes, webhookUrl: string): Promise<Town> {
  const rounds: Round[] = [];
  const carriers: Rider[] = [];
  for (let number = 0; number < ZONES; number++) {
    const store: Place = { lat: 30.5 + 0.03 * number, lng: 121 };
    const zoneId = await openZone(service, RULES, store);
    const stock = { milk: ON_HAND, rice: ON_HAND, dumplings: ON_HAND };
    const first = number === 0;
    const merchant = await openMerchant(service, {
      stock,
      location: store,
      ...(number % LISTENS === 0 && { webhookUrl }),
    });
    const compoundId = first ? await closeCompound(service, zoneId, store) : undefined;
    rounds.push({ merchant, store, compoundId });
    for (let rider = 0; rider < RIDERS_A_ZONE; rider++)
      carriers.push(await rideIn(service, zoneId, { location: store, capacity: CAPACITY }));
    for (let volunteer = 0; compoundId && volunteer < VOLUNTEERS; volunteer++)
      carriers.push(await volunteerFor(service, zoneId, compoundId, store));
  }
  return { rounds, carriers };
}

/**
 * Compounds come with a district's seed, so this one is written as the seed writes them, and told of in the
 * same way.
 */
async function closeCompound(service: Processes, zoneId: string, store: Place): Promise<string> {
  const id = 'compound-closed';
  const named = (zh: string, en: string) => ({ zh, en });
  const gates = [{ id: 'gate-1', name: named('东门', 'East gate'), location: at(150, 150, store) }];
  await service.database.query(
    `INSERT INTO compounds (id, zone_id, name, lat, lng, state, gates)
     VALUES ($1, $2, $3, $4, $5, 'sealed', $6)`,
    [id, zoneId, named('小区', 'Compound'), store.lat, store.lng, JSON.stringify(gates)],
  );
  await service.database.query(`SELECT pg_notify('last100_news', '["places"]')`);
  return id;
}

async function volunteerFor(
  service: Processes,
  zoneId: string,
  compoundId: string,
  location: Place,
): Promise<Rider> {
  const { body } = await service.ops.post('/v1/ops/carriers', {
    kind: 'volunteer',
    name: '志愿者 Volunteer',
    zoneId,
    compoundId,
    vehicle: 'foot',
    capacity: CAPACITY,
  });
  const caller = service.as(body.token as string);
  await caller.put('/v1/rider/shift', { state: 'online', location });
  return { id: body.id as string, caller };
}

/** The shop that listens to webhooks: the types it was told of each delivery, in the order they came. */
export async function listenToWebhooks(): Promise<{
  readonly url: string;
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly close: () => Promise<void>;
}> {
  const told = new Map<string, string[]>();
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes) => (body += bytes));
    request.on('end', () => {
      const { type, data } = JSON.parse(body) as { type: string; data: { deliveryId: string } };
      told.set(data.deliveryId, [...(told.get(data.deliveryId) ?? []), type]);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    told,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
