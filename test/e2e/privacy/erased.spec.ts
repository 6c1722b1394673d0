import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { carry, nextOffer, proofFor, step, until } from '../../support/story.js';
import { CENTRE, openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { tracesOf } from '../../support/traces.js';
import { postOrder } from '../../support/way-to-the-door.js';

const PHONE = '13912345678';
const HER = {
  name: '欧阳秋实',
  words: '孩子在睡觉请轻放',
  message: '我在三号楼下等',
  held: 'her mother is ill',
};
const HIS = { name: '司马平', room: '七零一室' };

interface Exported {
  readonly orders: readonly {
    readonly deliveryId: string;
    readonly dropoff: { readonly contact: { readonly name: string } };
    readonly messages: readonly { readonly text: string }[];
    readonly remarks: readonly { readonly reason: string }[];
  }[];
}

describe.each(ONE_ENGINE)('a resident who asks for it, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const her = (phone: string) => ({ contact: { name: HER.name, phone }, note: `放门口,${HER.words}` });
  const ask = <Body = Record<string, unknown>>(what: 'export' | 'erase', phone: string) =>
    service.ops.post<Body>(`/v1/ops/residents/${what}`, { phone, reason: `asked for by ${PHONE}` });
  const read = async ({ id }: { readonly id: string }) =>
    (await merchant.caller.get(`/v1/orders/${id}`)).body;

  it('is told what is kept, and forgotten in every table, under any spelling of the number', async () => {
    const over = await postOrder(merchant, her('+86 139-1234-5678'));
    await service.as().post(`${over.link}/messages`, { text: HER.message });
    await service.ops.post(`/v1/ops/deliveries/${over.deliveryId}/hold`, { reason: HER.held });
    await service.ops.post(`/v1/ops/deliveries/${over.deliveryId}/release`, { reason: HER.held });
    await carry(rider, await nextOffer(rider, over.deliveryId));
    const underWay = await postOrder(merchant, her('139 1234 5678'));
    const offer = await nextOffer(rider, underWay.deliveryId);
    await step(rider, offer.id, 'accept');
    const note = '放门口,有事打139-1234-5678';
    const his = await postOrder(merchant, {
      contact: { name: HIS.name, phone: '13912345679' },
      room: HIS.room,
      note,
    });

    const exported = await ask<Exported>('export', '0086 139-1234-5678');
    expect(exported.status).toBe(200);
    expect(exported.body.orders.map(({ deliveryId }) => deliveryId)).toEqual([
      over.deliveryId,
      underWay.deliveryId,
    ]);
    expect(exported.body.orders[0]).toMatchObject({
      dropoff: { contact: { name: HER.name }, room: '502' },
      messages: [{ sender: 'resident', text: HER.message }],
      proofs: [{ place: 'door', hasPhoto: false }],
      remarks: [{ reason: HER.held }, { reason: HER.held }],
    });

    const erased = await ask('erase', '１３９ １２３４ ５６７８');
    expect(erased).toMatchObject({
      status: 200,
      body: {
        erased: [{ deliveryId: over.deliveryId }],
        atTheirEnd: [{ deliveryId: underWay.deliveryId, state: 'accepted' }],
        mentions: 1,
      },
    });
    expect(await service.as().get(over.link)).toMatchObject({ status: 410, body: { code: 'LINK_ENDED' } });
    expect(await read(over)).toMatchObject({ state: 'delivered', dropoff: {}, lines: [{ sku: 'milk' }] });
    expect(await tracesOf(service, [HER.message, HER.held])).toEqual([]);
    // Somebody else's order: only her number is gone from it.
    expect(await read(his)).toMatchObject({
      dropoff: { room: HIS.room, contact: { name: HIS.name }, note: '放门口,有事打•••' },
    });

    // The bag that is on its way finds its door, and then that is forgotten too.
    expect((await service.as().get(underWay.link)).status).toBe(200);
    expect((await rider.caller.get(`/v1/rider/assignments/${offer.id}`)).body).toMatchObject({
      dropoff: { room: '502', contact: { name: HER.name } },
    });
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    const hers = [PHONE, '139-1234-5678', '139 1234 5678', HER.name, HER.words];
    await until(async () => (await tracesOf(service, hers)).length === 0, 'all of hers to be gone');
    expect((await ask('export', PHONE)).body).toEqual({ orders: [] });
    expect((await ask('erase', PHONE)).body).toEqual({ erased: [], atTheirEnd: [], mentions: 0 });
  });

  it('is named in the audit log by a mark that tells nothing, the same for the same person', async () => {
    const { body } = await service.ops.get<{ entries: { action: string; target: string; reason: string }[] }>(
      '/v1/ops/audit',
    );
    const entries = body.entries.filter(({ action }) => action.endsWith('_resident'));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'erase_resident',
      'erase_resident',
      'export_resident',
      'export_resident',
    ]);
    expect(new Set(entries.map(({ target }) => target)).size).toBe(1);
    expect(entries[0]?.target).toMatch(/^resident:[\w-]{22}$/);
    expect(entries[0]?.reason).toBe('asked for by •••');
    expect(await tracesOf(service, [PHONE])).toEqual([]);
  });

  it('may be a carrier who has left: the row stays for what it carried, and is nobody’s', async () => {
    const leaver = await rideIn(service, zoneId, { name: '诸葛不亮' });
    const order = await postOrder(merchant);
    await rider.caller.put('/v1/rider/shift', { state: 'paused' });
    const offer = await nextOffer(leaver, order.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(leaver, offer.id, name);
    const words = { reason: 'gate_closed', detail: '我发烧了走不动' };
    const erase = () => service.ops.post(`/v1/ops/carriers/${leaver.id}/erase`, { reason: 'has left' });
    expect(await erase()).toMatchObject({
      status: 409,
      body: { code: 'BAGS_IN_HAND', deliveryIds: [order.deliveryId] },
    });
    await step(leaver, offer.id, 'fail', words);
    expect((await step(leaver, offer.id, 'return', { location: CENTRE })).status).toBe(200);
    const his = ['诸葛不亮', words.detail];
    expect((await tracesOf(service, his)).length).toBeGreaterThanOrEqual(2);
    for (let time = 0; time < 2; time++) expect((await erase()).status).toBe(204);
    expect(await tracesOf(service, his)).toEqual([]);
    expect((await leaver.caller.get('/v1/rider/assignments')).status).toBe(401);
    const { body } = await service.ops.get<{ riders: { id: string }[] }>('/v1/ops/riders');
    expect(body.riders.map(({ id }) => id)).not.toContain(leaver.id);
    expect((await service.ops.post(`/v1/ops/carriers/${leaver.id}/keys`, {})).status).toBe(404);
    expect((await service.ops.post('/v1/ops/carriers/nobody/erase', { reason: 'x' })).status).toBe(404);
    expect((await read(order)).state).toBe('returned');
  });

  it('is found by ops alone, by a number, with a reason', async () => {
    for (const what of ['export', 'erase'] as const) {
      for (const phone of [undefined, null, 7, '', 'call me', '12', '1'.repeat(61), '138****8000']) {
        const answer = await service.ops.post(`/v1/ops/residents/${what}`, { phone, reason: 'x' });
        expect({ phone, status: answer.status, body: answer.body }).toMatchObject({
          status: 400,
          body: { code: 'VALIDATION_FAILED' },
        });
        const fields = (answer.body.errors as { field: string }[]).map(({ field }) => field);
        expect(new Set(fields)).toEqual(new Set(['phone']));
      }
      const withoutReason = await service.ops.post(`/v1/ops/residents/${what}`, { phone: PHONE });
      expect(withoutReason).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      for (const caller of [merchant.caller, rider.caller, service.as()])
        expect([401, 403]).toContain(
          (await caller.post(`/v1/ops/residents/${what}`, { phone: PHONE, reason: 'x' })).status,
        );
    }
  });
});
