/** Zones side by side, each with a store and an order, and no carrier anywhere. */
export async function openStuckZones(url: string, opsToken: string, count: number): Promise<void> {
  const send = async (method: string, path: string, body: object, token: string) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, string>;
  };
  const post = (path: string, body: object, token = opsToken) => send('POST', path, body, token);
  const merchant = await post('/v1/ops/merchants', { name: 'Idle' });
  for (let number = 0; number < count; number++) {
    const middle = { lat: 30, lng: 100 + number * 0.03 };
    const corner = (lat: number, lng: number) => ({ lat: middle.lat + lat, lng: middle.lng + lng });
    const name = { zh: `区 ${number}`, en: `Zone ${number}` };
    const polygon = [corner(-0.01, -0.01), corner(-0.01, 0.01), corner(0.01, 0.01), corner(0.01, -0.01)];
    await post('/v1/ops/zones', { name, polygon, rules: { dispatchEverySeconds: 3 }, reason: 'benchmark' });
    const store = await post(`/v1/ops/merchants/${merchant.id}/stores`, { name, location: middle });
    const levels = [{ sku: 'milk', onHand: 5, weightGrams: 1_000 }];
    await send('PUT', `/v1/stores/${store.id}/stock`, levels, merchant.apiKey as string);
    const order = {
      externalId: `idle-${number}`,
      storeId: store.id,
      lines: [{ sku: 'milk', quantity: 1 }],
      dropoff: {
        address: '1 Idle Road',
        building: '1',
        contact: { name: 'Wang', phone: '13800000000' },
        location: corner(0.002, 0.002),
      },
    };
    await post('/v1/orders', order, merchant.apiKey);
  }
}
