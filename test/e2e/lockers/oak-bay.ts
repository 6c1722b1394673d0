import { demoId } from '../../../libs/demo-district/demo-id.js';
import type { Engine } from '../../support/engines.js';
import { setUpLocker, type LockerOnSite } from '../../support/locker.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment, Lockers } from '../../../libs/client/openapi.js';
import { nextOffer, proofFor, step, until } from '../../support/story.js';
import { openMerchant, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import type { LockerRow } from '../../../libs/client/rows.js';

export const ZONE = demoId('zone', 'new-jiangwan-city');
const COMPOUND = demoId('compound', 'oak-bay');
export const LOCKER = demoId('drop-point', 'oak-bay-locker');
/** By the compound, so that a way takes no time. */
export const SHOP = { lat: 31.323, lng: 121.503 };
export const MINUTES = 60_000;

export type AtLocker = Assignment & {
  readonly locker?: { readonly cell: string; readonly code?: string; readonly opened: boolean };
  readonly fellBack?: { readonly place: string; readonly because: string; readonly message: string };
};

/**
 * The locker by the gate of Oak Bay, for the specs beside: a service, a rider near it, and the ways that all
 * take.
 */
export function atOakBay(engine: Engine) {
  let service: Service;
  let site: LockerOnSite;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    [service, site] = await Promise.all([
      startService(engine),
      setUpLocker('small-ambient:20,large-ambient:1,small-frozen:1'),
    ]);
    await service.ops.patch(`/v1/ops/zones/${ZONE}`, {
      rules: { photo: 'optional', dispatchEverySeconds: 1, declineCoolOffSeconds: 1 },
      reason: 'test',
    });
    merchant = await openMerchant(service, { location: SHOP });
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
      { sku: 'dumplings', onHand: 1_000, temperature: 'frozen', weightGrams: 500 },
      { sku: 'rice', onHand: 1_000, weightGrams: 5_000 },
    ]);
    const connected = await service.ops.put(`/v1/ops/lockers/${LOCKER}`, {
      adapter: 'http',
      settings: { url: site.url },
      disinfectMinutes: 10,
      overdueHours: 12,
      checkSeconds: 1,
      reason: 'new at the gate',
    });
    expect(connected).toMatchObject({ status: 200, body: { cells: 22 } });
  });
  afterAll(() => Promise.all([service.stop(), site.stop()]));
  beforeEach(async () => void (rider = await anotherRider()));
  afterEach(async () => {
    await site.mend();
    for (const id of posted.splice(0)) await merchant.caller.post(`/v1/orders/${id}/cancel`);
    for (const { caller } of riders.splice(0))
      await caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  const riders: Rider[] = [];
  const posted: string[] = [];
  const anotherRider = async () => {
    const capacity = { bags: 20, weightGrams: 100_000, coldBox: true };
    const found = await rideIn(service, ZONE, { location: SHOP, capacity });
    riders.push(found);
    return found;
  };

  const post = async (sku = 'milk', quantity = 1, place: object = { compoundId: COMPOUND }) => {
    const dropoff = { address: undefined, location: undefined, note: '放快递柜', ...place };
    const order = orderFor(merchant, { lines: [{ sku, quantity }] }, dropoff);
    const { status, body } = await merchant.caller.post('/v1/orders', order);
    expect({ status, body }).toMatchObject({ status: 201, body: { dropPolicy: { place: 'locker' } } });
    posted.push(body.id as string);
    return {
      id: body.id as string,
      deliveryId: body.deliveryId as string,
      link: new URL(body.trackingUrl as string).pathname,
    };
  };
  type Order = Awaited<ReturnType<typeof post>>;
  const read = async (id: string, who = rider) =>
    (await who.caller.get<AtLocker>(`/v1/rider/assignments/${id}`)).body;
  const offerOf = async (order: Order, who = rider) => (await nextOffer(who, order.deliveryId)) as AtLocker;
  const atTheLocker = async (order: Order) => {
    const { id } = await offerOf(order);
    for (const name of ['accept', 'pick-up', 'arrive'])
      expect((await step(rider, id, name)).status).toBe(200);
    const assignment = await read(id);
    return { ...assignment, locker: assignment.locker as Required<AtLocker>['locker'] & { code: string } };
  };
  const openFor = ({ id, locker }: { id: string; locker: { code: string } }) =>
    step(rider, id, 'open-cell', { code: locker.code });
  /** The bag is in its cell, the door shut behind the rider. */
  const stored = async (order: Order) => {
    const assignment = await atTheLocker(order);
    expect((await openFor(assignment)).status).toBe(200);
    const { cell } = assignment.locker;
    const { shownCode } = await site.cell(cell);
    await site.shut(cell);
    const delivered = await step(
      rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } });
    return cell;
  };
  const codeFor = async ({ link }: Order) => {
    const { status, body } = await service.as().post(`${link}/cell-code`);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.code as string;
  };
  const openAsResident = ({ link }: Order, code: string) => service.as().post(`${link}/open-cell`, { code });
  const theLocker = async () => {
    const { body } = await service.ops.get<Lockers>('/v1/ops/lockers');
    return body.lockers.find(({ id }) => id === LOCKER) as LockerRow;
  };
  const cellNow = async (number: string) =>
    (await theLocker()).cells.find((cell) => cell.number === number) as LockerRow['cells'][number];
  const cellBecomes = (number: string, state: string) =>
    until(async () => {
      const cell = await cellNow(number);
      return cell.state === state && cell;
    }, `cell ${number} to be ${state}`);
  const onCell = async (number: string, what: string) =>
    (await service.ops.post(`/v1/ops/lockers/${LOCKER}/cells/${number}/${what}`, { reason: 'looked at it' }))
      .status;
  const passTime = async (ms: number) => {
    const { body } = await service.ops.get('/v1/ops/clock');
    const now = new Date(Date.parse(body.now as string) + ms).toISOString();
    expect((await service.ops.put('/v1/ops/clock', { now })).status).toBe(200);
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  return {
    get service() {
      return service;
    },
    get site() {
      return site;
    },
    get merchant() {
      return merchant;
    },
    get rider() {
      return rider;
    },
    riders,
    anotherRider,
    post,
    read,
    offerOf,
    atTheLocker,
    openFor,
    stored,
    codeFor,
    openAsResident,
    theLocker,
    cellNow,
    cellBecomes,
    onCell,
    passTime,
    wrong,
  };
}
