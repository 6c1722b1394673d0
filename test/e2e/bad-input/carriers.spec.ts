import sharp from 'sharp';
import { expectProblem, leavingAllAsItWas, wrongFields, withField } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment } from '../../../libs/client/openapi.js';
import { nextOffer, proofFor, step } from '../../support/story.js';
import { CENTRE, openMerchant, openZone, orderFor, rideIn, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const NO_PLACE = [undefined, null, '31,121', [31, 121]];
const NO_DEGREES = [undefined, null, '31', 181, -181];

describe('what a carrier sends and makes no sense is refused, and changes nothing', () => {
  let service: Service;
  let rider: Rider;
  let other: Rider;
  let arrived: Assignment;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    const merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    // The one order of the zone, the store ready at once: nothing else can be offered before it.
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    arrived = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) {
      expect((await step(rider, arrived.id, name)).status).toBe(200);
    }
    other = await rideIn(service, zoneId, { online: false });
  });
  afterAll(() => service.stop());

  const shift = (body: unknown) => other.caller.put('/v1/rider/shift', body);
  const health = { temperatureC: 36.5, mask: true, handsDisinfected: true };
  const goodShift = { state: 'paused', location: CENTRE, capacity: {}, preferences: {}, health };

  it.each(
    wrongFields([
      ['state', [undefined, null, 'asleep', 1]],
      ['location', [null, '31,121', [31, 121]]],
      ['location.lat', [undefined, null, '31', 91]],
      ['location.lng', NO_DEGREES],
      ['capacity', [null, 12, 'big']],
      ['capacity.bags', [null, 0, 1.5, 201, '12']],
      ['capacity.weightGrams', [null, 0, 2_000_000]],
      ['capacity.coldBox', [null, 'yes', 1]],
      ['endsAt', [null, 'late', 1_700_000_000_000]],
      ['preferences', [null, 'light']],
      ['preferences.maxLegGrams', [null, 0, 1.5, 2_000_000, '5000']],
      ['preferences.maxFloorsOnFoot', [null, -1, 1.5, 151, '2']],
      ['preferences.pickupIds', [null, [], 'store', Array(51).fill('store')]],
      ['health', [null, 'fine']],
      ['health.temperatureC', [undefined, null, '36.5', 0, 98.6]],
      ['health.mask', [undefined, null, 'yes']],
      ['health.handsDisinfected', [undefined, null, 1]],
    ]),
  )('a shift with $told', async ({ field, value }) => {
    const answer = await leavingAllAsItWas(service, () => shift(withField(goodShift, field, value)));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it.each([
    ['from nowhere', { state: 'online' }, 'LOCATION_NEEDED', 'location'],
    [
      'with a fever',
      { ...goodShift, health: { ...health, temperatureC: 38.2 } },
      'ATTESTATION_FAILED',
      'health.temperatureC',
    ],
    [
      'without a mask',
      { ...goodShift, health: { ...health, mask: false } },
      'ATTESTATION_FAILED',
      'health.mask',
    ],
    [
      'with hands as they are',
      { ...goodShift, health: { ...health, handsDisinfected: false } },
      'ATTESTATION_FAILED',
      'health.handsDisinfected',
    ],
    [
      'that is over',
      { state: 'online', location: CENTRE, endsAt: '2020-01-01T00:00:00Z' },
      'SHIFT_OVER',
      'endsAt',
    ],
    [
      'with more bags than ops registered',
      { ...goodShift, capacity: { bags: 13 } },
      'OVER_CAPACITY',
      'capacity.bags',
    ],
    [
      'with a cold box that ops did not register',
      { ...goodShift, capacity: { bags: 12, coldBox: true } },
      'OVER_CAPACITY',
      'capacity.coldBox',
    ],
  ])('a shift %s', async (_, body, code, field) => {
    expectProblem(await leavingAllAsItWas(service, () => shift(body)), 422, code, field);
  });

  it.each(
    wrongFields([
      ['location', NO_PLACE],
      ['location.lat', NO_DEGREES],
      ['location.lng', NO_DEGREES],
    ]),
  )('a position with $told', async ({ field, value }) => {
    const body = withField({ location: CENTRE }, field, value);
    const answer = await leavingAllAsItWas(service, () => other.caller.post('/v1/rider/location', body));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it.each(
    wrongFields([
      ['proof', [undefined, null, 'seen', []]],
      ['proof.place', [undefined, null, 'roof', 1]],
      ['proof.location', NO_PLACE],
      ['proof.location.lat', NO_DEGREES],
      ['proof.photoId', [null, 7, 'x'.repeat(101)]],
      ['proof.cellCode', [null, 7, 'x'.repeat(101)]],
      ['proof.recipientPresent', [null, 'yes', 1]],
      ['proof.twoMetresKept', [null, 'yes', 2]],
      ['proof.contacts', [null, 'knock', { knock: true }]],
      ['proof.contacts.0', [null, 'shout', 7]],
    ]),
  )('a drop-off with $told', async ({ field, value }) => {
    const body = withField(proofFor(arrived, { contacts: [] }), field, value);
    const answer = await leavingAllAsItWas(service, () => step(rider, arrived.id, 'deliver', body));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it.each(wrongFields([['policyVersion', [undefined, null, 0, 1.5, '1', 2 ** 31]]]))(
    'a confirmation with $told',
    async ({ field, value }) => {
      const body = withField({ policyVersion: 1 }, field, value);
      const answer = await leavingAllAsItWas(service, () => step(rider, arrived.id, 'confirm', body));
      expectProblem(answer, 400, 'VALIDATION_FAILED', field);
    },
  );

  it.each(
    wrongFields([
      ['reason', [undefined, null, 'bored', 7]],
      ['detail', [null, ' ', 'x'.repeat(501), 7]],
    ]),
  )('a failure with $told', async ({ field, value }) => {
    const body = withField({ reason: 'gate_closed', detail: 'shut' }, field, value);
    const answer = await leavingAllAsItWas(service, () => step(rider, arrived.id, 'fail', body));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it('a failure for a reason that makes no sense with the bag in hand', async () => {
    const answer = await leavingAllAsItWas(service, () =>
      step(rider, arrived.id, 'fail', { reason: 'store_closed' }),
    );
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'reason');
  });

  it.each([
    ['decline', {}],
    ['return', { location: CENTRE }],
  ])('%s, out of turn', async (name, body) => {
    const answer = await leavingAllAsItWas(service, () => step(rider, arrived.id, name, body));
    expectProblem(answer, 409, 'WRONG_STATE');
  });

  it.each([
    ['accept', {}],
    ['decline', {}],
    ['pick-up', {}],
    ['arrive', {}],
    ['confirm', { policyVersion: 1 }],
    ['deliver', { proof: { place: 'door', location: CENTRE } }],
    ['fail', { reason: 'other' }],
    ['return', { location: CENTRE }],
    ['messages', { text: 'hello' }],
  ])("%s of another's work, or of none", async (name, body) => {
    for (const id of [arrived.id, 'not-an-id', '019aaaaa-0000-7000-8000-000000000000']) {
      const answer = await leavingAllAsItWas(service, () => step(other, id, name, body));
      expectProblem(answer, 404, 'NOT_FOUND');
    }
    expectProblem(await other.caller.get(`/v1/rider/assignments/${arrived.id}`), 404, 'NOT_FOUND');
  });

  describe('a photo', () => {
    const upload = (bytes: Buffer | string, field = 'photo') => {
      const form = new FormData();
      form.append(field, new Blob([new Uint8Array(Buffer.from(bytes))]), 'photo.jpg');
      return rider.caller.post('/v1/rider/photos', form);
    };
    const picture = (side: number) =>
      sharp({ create: { width: side, height: side, channels: 3, background: 'red' } });

    it.each([
      ['of text', async () => Buffer.from('this is no image'), 422, 'BAD_PHOTO', 'photo'],
      [
        'as a drawing with a script in it',
        async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
        422,
        'BAD_PHOTO',
        'photo',
      ],
      ['as a GIF', () => picture(64).gif().toBuffer(), 422, 'BAD_PHOTO', 'photo'],
      ['of a few pixels', () => picture(16).jpeg().toBuffer(), 422, 'BAD_PHOTO', 'photo'],
      ['of more pixels than a phone takes', () => picture(8_000).png().toBuffer(), 422, 'BAD_PHOTO', 'photo'],
      [
        'as an iPhone writes it',
        async () => Buffer.from('0000001c6674797068656963000000006d69663168656963', 'hex'),
        422,
        'BAD_PHOTO',
        'photo',
      ],
      [
        'cut off in the middle',
        async () => (await picture(900).jpeg().toBuffer()).subarray(0, 900),
        422,
        'BAD_PHOTO',
        'photo',
      ],
      ['of nothing', async () => Buffer.alloc(0), 422, 'BAD_PHOTO', 'photo'],
      ['of 12 MB', async () => Buffer.alloc(12 * 1024 * 1024), 413, 'PAYLOAD_TOO_LARGE', undefined],
    ])('%s', async (_, bytes, status, code, field) => {
      const body = await bytes();
      expectProblem(await leavingAllAsItWas(service, () => upload(body)), status, code, field);
    });

    it('is told what can be done about it', async () => {
      const heic = await upload(Buffer.from('0000001c667479706865696300000000', 'hex'));
      expect((heic.body as { detail: string }).detail).toMatch(/HEIC.*JPEG/);
      const large = await upload(await picture(8_000).png().toBuffer());
      expect((large.body as { detail: string }).detail).toMatch(/8000 × 8000 pixels: at most 60 million/);
    });

    it.each([
      ['as JSON', {}, {}, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['in a form without a file', new FormData(), {}, 400, 'VALIDATION_FAILED'],
      ['in a form without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, 'MALFORMED_FORM'],
      [
        'in a form that ends too early',
        '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabc',
        { 'content-type': 'multipart/form-data; boundary=x' },
        400,
        'MALFORMED_FORM',
      ],
    ])('%s', async (_, body, headers, status, code) => {
      const form = body instanceof FormData && filledIn(body);
      const call = () => rider.caller.post('/v1/rider/photos', form || body, headers);
      expectProblem(await leavingAllAsItWas(service, call), status, code);
    });
  });
});

function filledIn(form: FormData): FormData {
  form.set('note', 'no file');
  return form;
}
