import type {
  CarrierAnswer,
  DrawnZoneAnswer,
  MerchantAnswer,
  StoreAnswer,
} from '../../libs/client/openapi.js';
import type { Caller } from './caller.js';
import type { Service } from './service.js';

export interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** The middle of the test zone, which is some 2 km wide. */
export const CENTRE: Place = { lat: 30.5, lng: 121.0 };

export interface Merchant {
  readonly id: string;
  readonly storeId: string;
  readonly caller: Caller;
  readonly webhookSecret: string;
}

export interface Rider {
  readonly id: string;
  readonly caller: Caller;
}

/** A place so many metres north and east of the centre, or of another place. */
export const at = (north: number, east: number, of: Place = CENTRE): Place => ({
  lat: of.lat + north / 111_195,
  lng: of.lng + east / (111_195 * Math.cos((of.lat * Math.PI) / 180)),
});

export async function openZone(
  service: Service,
  rules: object = {},
  middle: Place = CENTRE,
): Promise<string> {
  const corner = (lat: number, lng: number) => ({ lat: middle.lat + lat, lng: middle.lng + lng });
  const { status, body } = await service.ops.post<DrawnZoneAnswer>('/v1/ops/zones', {
    name: { zh: '测试区', en: 'Test zone' },
    polygon: [corner(-0.01, -0.01), corner(-0.01, 0.01), corner(0.01, 0.01), corner(0.01, -0.01)],
    rules: { photo: 'optional', dispatchEverySeconds: 1, ...rules },
    reason: 'test',
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}

export async function openMerchant(
  service: Service,
  {
    stock = { milk: 1_000, rice: 1_000, dumplings: 1_000 },
    location = CENTRE,
    webhookUrl,
  }: {
    stock?: Record<string, number>;
    location?: Place;
    webhookUrl?: string;
  } = {},
): Promise<Merchant> {
  const { body: merchant } = await service.ops.post<MerchantAnswer>('/v1/ops/merchants', {
    name: 'Corner shop',
    webhookUrl,
  });
  const { body: store } = await service.ops.post<StoreAnswer>(`/v1/ops/merchants/${merchant.id}/stores`, {
    name: { zh: '小店', en: 'Corner shop' },
    location,
    preparationSeconds: 0,
  });
  const caller = service.as(merchant.apiKey);
  const storeId = store.id;
  const levels = Object.entries(stock).map(([sku, onHand]) => ({ sku, onHand, weightGrams: 500 }));
  const put = await caller.put(`/v1/stores/${storeId}/stock`, levels);
  if (put.status !== 200) throw new Error(JSON.stringify(put.body));
  return {
    id: merchant.id,
    storeId,
    caller,
    webhookSecret: merchant.webhookSecret,
  };
}

/** A rider on shift at the centre, unless told otherwise. */
export async function rideIn(
  service: Service,
  zoneId: string,
  {
    location = CENTRE,
    capacity,
    online = true,
    name = '骑手 Rider',
  }: { location?: Place; capacity?: object; online?: boolean; name?: string } = {},
): Promise<Rider> {
  const { status, body } = await service.ops.post<CarrierAnswer>('/v1/ops/carriers', {
    kind: 'rider',
    name,
    zoneId,
    vehicle: 'ebike',
    ...(capacity && { capacity }),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const caller = service.as(body.token);
  if (online) await caller.put('/v1/rider/shift', { state: 'online', location });
  return { id: body.id, caller };
}

let posted = 0;

/** An order for the merchant's store, of one carton of milk, to a door 300 m away. */
export function orderFor({ storeId }: Pick<Merchant, 'storeId'>, change: object = {}, dropoff: object = {}) {
  return {
    externalId: `order-${process.pid}-${++posted}`,
    storeId,
    lines: [{ sku: 'milk', quantity: 1 }],
    dropoff: {
      address: '国权路 1 号 1 Guoquan Road',
      building: '3',
      room: '502',
      contact: { name: '王女士', phone: '13800000000' },
      location: at(200, 200),
      ...dropoff,
    },
    ...change,
  };
}
