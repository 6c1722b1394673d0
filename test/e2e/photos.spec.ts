import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, proofFor, step, type Assignment } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';

const [engine] = ENGINES as [Engine];

describe('photos of drop-offs', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let other: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service, { photo: 'required' });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    other = await rideIn(service, zoneId, { online: false });
  });
  afterAll(() => service.stop());

  const taken = (width = 2_400) =>
    sharp({ create: { width, height: 1_200, channels: 3, background: 'green' } })
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 18/1 0/1' } })
      .jpeg()
      .toBuffer();
  const upload = async ({ caller }: Rider) => {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await taken())]), '../../door.jpg');
    const { status, body } = await caller.post<{ photoId: string }>('/v1/rider/photos', form);
    expect(status).toBe(201);
    return body.photoId;
  };
  const atTheDoor = async (): Promise<Assignment> => {
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(rider, body.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    return offer;
  };

  it('are kept small, and without where, when and with what they were taken', async () => {
    expect((await sharp(await taken()).metadata()).exif).toBeDefined();
    const id = await upload(rider);
    const kept = readFileSync(join(service.environment.LAST100_DATA as string, 'photos', `${id}.jpg`));
    const { format, exif, xmp, iptc, width, height } = await sharp(kept).metadata();
    expect({ format, exif, xmp, iptc, width, height }).toEqual({ format: 'jpeg', width: 1_600, height: 800 });
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
});
