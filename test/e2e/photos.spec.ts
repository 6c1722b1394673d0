import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expectProblem } from '../support/bad-input.js';
import { ONE_ENGINE } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import type { Assignment } from '../../libs/client/openapi.js';
import { nextOffer, proofFor, step } from '../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Place,
  type Rider,
} from '../support/town.js';

type Exif = NonNullable<Parameters<ReturnType<typeof sharp>['withExif']>[0]>;

describe.each(ONE_ENGINE)('photos of drop-offs, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let other: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service, { photo: 'required' });
    merchant = await openMerchant(service);
    other = await rideIn(service, zoneId);
    await carry(other);
    await other.caller.put('/v1/rider/shift', { state: 'offline' });
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  /** A bag that stays in hand: photos are taken in of those who have one. */
  const carry = async (carrier: Rider): Promise<void> => {
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(carrier, body.deliveryId as string);
    for (const name of ['accept', 'pick-up']) expect((await step(carrier, offer.id, name)).status).toBe(200);
  };
  const taken = (exif: Exif = {}) =>
    sharp({ create: { width: 2_400, height: 1_200, channels: 3, background: 'green' } })
      .withExif({ IFD0: { Make: 'Phone' }, ...exif })
      .jpeg()
      .toBuffer();
  /** What a camera writes that was at a place and a time. */
  const takenAt = ({ lat, lng }: Place, time: number): Exif => ({
    IFD2: {
      DateTimeOriginal: new Date(time).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' '),
      OffsetTimeOriginal: '+00:00',
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: `${Math.round(lat * 1e6)}/1000000 0/1 0/1`,
      GPSLongitudeRef: 'E',
      GPSLongitude: `${Math.round(lng * 1e6)}/1000000 0/1 0/1`,
    },
  });
  const send = async ({ caller }: Rider, exif?: Exif) => {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await taken(exif))]), '../../door.jpg');
    return caller.post<{ photoId: string }>('/v1/rider/photos', form);
  };
  const upload = async (carrier: Rider, exif?: Exif) => {
    const { status, body } = await send(carrier, exif);
    expect(status).toBe(201);
    return body.photoId;
  };
  const atTheDoor = async (): Promise<Assignment> => (await orderAtTheDoor()).offer;
  const orderAtTheDoor = async () => {
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(rider, body.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    return { order: body as Record<'id' | 'deliveryId' | 'trackingUrl', string>, offer };
  };

  const putDown = async (offer: Assignment, photoId: string) =>
    expect((await step(rider, offer.id, 'deliver', proofFor(offer, { photoId }))).status).toBe(200);

  it('are kept small, and without where, when and with what they were taken', async () => {
    const told = takenAt(at(200, 200), Date.now());
    expect((await sharp(await taken(told)).metadata()).exif).toBeDefined();
    const offer = await atTheDoor();
    const id = await upload(rider, told);
    const kept = readFileSync(join(service.environment.LAST100_DATA as string, 'photos', `${id}.jpg`));
    const { format, exif, xmp, iptc, width, height } = await sharp(kept).metadata();
    expect({ format, exif, xmp, iptc, width, height }).toEqual({ format: 'jpeg', width: 1_600, height: 800 });
    await putDown(offer, id);
  });

  it.each(['0000:00:00 00:00:00', '1970:01:01 00:00:00', '2000:01:01 00:00:00'])(
    'prove the delivery though the clock of the camera says %s',
    async (DateTimeOriginal) => {
      const offer = await atTheDoor();
      const photoId = await upload(rider, { IFD2: { DateTimeOriginal } });
      await putDown(offer, photoId);
    },
  );

  it('may have 108 million pixels', async () => {
    const photo = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(photo)]), 'door.jpg');
    const offer = await atTheDoor();
    const { status, body } = await rider.caller.post('/v1/rider/photos', form);
    expect(status).toBe(201);
    await putDown(offer, body.photoId as string);
  });

  it('may be as large as good cameras make them', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
    const large = await sharp({
      create: { width: 2_600, height: 2_400, channels: 3, noise, background: 'grey' },
    })
      .jpeg({ quality: 100 })
      .toBuffer();
    expect(large.length).toBeGreaterThan(6 * 1024 * 1024);
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(large)]), 'door.jpg');
    const offer = await atTheDoor();
    const { status, body } = await rider.caller.post('/v1/rider/photos', form);
    expect(status).toBe(201);
    await putDown(offer, body.photoId as string);
  });

  it('prove one drop-off of the rider who took them, and no other', async () => {
    const first = await atTheDoor();
    const photoId = await upload(rider);
    const deliver = (assignment: Assignment, photo: string | undefined) =>
      step(rider, assignment.id, 'deliver', proofFor(assignment, { photoId: photo }));
    for (const wrong of [undefined, 'no-id', await upload(other), '019aaaaa-0000-7000-8000-000000000000']) {
      expect(await deliver(first, wrong)).toMatchObject({
        status: 422,
        body: { code: 'DROP_POLICY_UNMET', unmet: [{ rule: 'photo' }] },
      });
    }
    expect((await deliver(first, photoId)).status).toBe(200);
    const second = await atTheDoor();
    expect(await deliver(second, photoId)).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'photo' }] },
    });
    expect((await deliver(second, await upload(rider))).status).toBe(200);
  });

  it('are refused, in words, where they say that they were taken elsewhere or long ago', async () => {
    const offer = await atTheDoor();
    const door = offer.dropoff.location;
    const deliver = async (exif: Exif) =>
      step(rider, offer.id, 'deliver', proofFor(offer, { photoId: await upload(rider, exif) }));
    const messageOf = async (exif: Exif) => {
      const { status, body } = await deliver(exif);
      expect(status).toBe(422);
      return (body.unmet as { rule: string; message: string }[]).map(
        ({ rule, message }) => `${rule}: ${message}`,
      );
    };
    expect(await messageOf(takenAt(at(0, 800, door), Date.now()))).toEqual([
      expect.stringMatching(/^photo: 照片拍摄地离投放点.*taken \d{3} m from the drop-off point/),
    ]);
    expect(await messageOf(takenAt(door, Date.now() - 45 * 60_000))).toEqual([
      expect.stringMatching(/^photo: 照片是 45 分钟前拍的.*taken 45 minutes ago/),
    ]);
    expect((await deliver(takenAt(door, Date.now()))).status).toBe(200);
  });

  it('of before the pick-up prove nothing, and where ops lets the photo go, none is kept as a proof', async () => {
    const former = await atTheDoor();
    const early = await upload(rider);
    await putDown(former, await upload(rider));
    const { offer, order } = await orderAtTheDoor();
    const deliver = (photoId?: string) =>
      step(rider, offer.id, 'deliver', proofFor(offer, { ...(photoId && { photoId }) }));
    expect(await deliver(early)).toMatchObject({ status: 422, body: { unmet: [{ rule: 'photo' }] } });
    const waiver = { rule: 'photo', reason: 'camera broken' };
    await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/waive`, waiver);
    expect((await deliver('no-id')).status).toBe(200);
    expect((await service.ops.get(`/v1/ops/deliveries/${order.deliveryId}/photo`)).status).toBe(404);
  });

  it('are shown to the resident, the merchant and ops of that delivery, and to nobody else', async () => {
    const { offer, order } = await orderAtTheDoor();
    const link = `${new URL(order.trackingUrl).pathname}/photo`;
    const ofOrder = `/v1/orders/${order.id}/photo`;
    const ofDelivery = `/v1/ops/deliveries/${order.deliveryId}/photo`;
    for (const [caller, path] of [
      [service.as(), link],
      [merchant.caller, ofOrder],
      [service.ops, ofDelivery],
    ] as const) {
      expect((await caller.get(path)).status).toBe(404);
    }
    await step(rider, offer.id, 'deliver', proofFor(offer, { photoId: await upload(rider) }));
    for (const [token, path] of [
      [undefined, link],
      [merchant.caller.token, ofOrder],
      [service.ops.token, ofDelivery],
    ] as const) {
      const shown = await fetch(service.url + path, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      expect([path, shown.status, shown.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
      expect(shown.headers.get('content-type')).toBe('image/jpeg');
      const { format, exif } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
      expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined });
    }
    const stranger = await openMerchant(service);
    const strangers = (await stranger.caller.post('/v1/orders', orderFor(stranger))).body;
    const othersLink = `${new URL(strangers.trackingUrl as string).pathname}/photo`;
    for (const [caller, path, status] of [
      [stranger.caller, ofOrder, 404],
      [service.as(), othersLink, 404],
      [service.as(), '/v1/track/nonsense/photo', 404],
      [service.as(), ofOrder, 401],
      [rider.caller, ofOrder, 403],
      [merchant.caller, ofDelivery, 403],
    ] as const) {
      expect([path, (await caller.get(path)).status]).toEqual([path, status]);
    }
  });

  it('are asked for again where they cannot be kept, until they can', async () => {
    const folder = join(service.environment.LAST100_DATA as string, 'photos');
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, 'no folder');
    try {
      expectProblem(await send(other), 503, 'UNAVAILABLE');
    } finally {
      rmSync(folder);
      renameSync(`${folder}.away`, folder);
    }
    await upload(other);
  });
});
