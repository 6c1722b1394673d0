import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];

const order = {
  externalId: '20220328-0017',
  storeId: 'store-guoding',
  lines: [{ sku: '6901234567892', quantity: 2 }],
  dropoff: {
    address: '国定路 333 号',
    building: '3',
    room: '502',
    location: { lat: 31.298, lng: 121.508 },
    contact: { name: '王女士', phone: '13800000000' },
    note: '放门口就行,别敲门孩子睡了',
  },
};

/** Bodies as they are sent, for those who learn by reading them. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /v1/orders': order,
  'POST /v1/orders::batch': { orders: [order] },
  'PUT /v1/stores/{id}/stock': [
    { sku: '6901234567892', onHand: 40, name: '鲜牛奶 Milk', temperature: 'chilled' },
  ],
  'POST /v1/stores/{id}/stock/movements': [
    { sku: '6901234567892', change: -2, reference: 'till-2-receipt-881' },
  ],
  'PUT /v1/rider/shift': { state: 'online', location: { lat: 31.298, lng: 121.508 } },
  'POST /v1/rider/location': { location: { lat: 31.298, lng: 121.508 } },
  'POST /v1/rider/assignments/{id}/deliver': {
    proof: { place: 'door', location: { lat: 31.298, lng: 121.508 } },
  },
  'POST /v1/track/{token}/note': { note: '放门卫,谢谢' },
  'POST /v1/track/{token}/messages': { text: '请放东门货架 The east gate’s shelf, please' },
  'POST /v1/ops/deliveries/{id}/hold': { reason: '小区刚封闭 The compound has just been sealed' },
};

export function addExamples(paths: Paths): void {
  for (const [route, example] of Object.entries(BODIES)) {
    const [method, path] = route.split(' ') as ['POST' | 'PUT', string];
    const body = paths[path]?.[method.toLowerCase() as 'post' | 'put']?.requestBody;
    if (body && 'content' in body) Object.assign(body.content['application/json'] as object, { example });
  }
}
