import sharp from 'sharp';
import { ONE_ENGINE } from '../../support/engines.js';
import { proofFor, step, until } from '../../support/story.js';
import { demoId } from '../../../libs/demo-district/demo-id.js';
import { atOakBay, MINUTES } from './oak-bay.js';
import type { Lockers } from '../../../libs/client/openapi.js';

describe.each(ONE_ENGINE)('cells of a locker, on $engine', (engine) => {
  const oakBay = atOakBay(engine);
  const {
    post,
    read,
    offerOf,
    stored,
    codeFor,
    openAsResident,
    cellNow,
    cellBecomes,
    onCell,
    passTime,
    wrong,
  } = oakBay;

  it('keeps a cell from the offer on, opens it for rider and resident in turn, and disinfects it before the next', async () => {
    const order = await post();
    const offer = await offerOf(order);
    const cell = offer.locker?.cell as string;
    expect(offer.locker).toEqual({ name: expect.any(Object), cell, opened: false });
    expect(await cellNow(cell)).toMatchObject({ state: 'reserved', bag: { deliveryId: order.deliveryId } });

    expect((await step(oakBay.rider, offer.id, 'accept')).status).toBe(200);
    const { code } = (await read(offer.id)).locker as { code: string };
    expect(await step(oakBay.rider, offer.id, 'open-cell', { code })).toMatchObject({ status: 409 });
    for (const name of ['pick-up', 'arrive']) await step(oakBay.rider, offer.id, name);
    expect(await step(oakBay.rider, offer.id, 'open-cell', { code: wrong(code) })).toMatchObject({
      status: 422,
      body: { code: 'CELL_CODE_WRONG' },
    });
    expect((await oakBay.site.cell(cell)).door).toBe('shut');
    const unopened = await step(oakBay.rider, offer.id, 'deliver', proofFor(offer, { cellCode: cell }));
    expect(unopened).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }] } });

    expect(await step(oakBay.rider, offer.id, 'open-cell', { code })).toMatchObject({
      status: 200,
      body: { locker: { cell, opened: true } },
    });
    const { door, shownCode } = await oakBay.site.cell(cell);
    expect(door).toBe('open');
    const guessed = await step(
      oakBay.rider,
      offer.id,
      'deliver',
      proofFor(offer, { cellCode: `${cell}-0000` }),
    );
    expect(guessed).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }, { rule: 'cell' }] } });
    const leftOpen = await step(oakBay.rider, offer.id, 'deliver', proofFor(offer, { cellCode: shownCode }));
    expect(leftOpen).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'cell', message: expect.stringContaining('shut it') }] },
    });
    await oakBay.site.shut(cell);
    const early = await oakBay.service.as().post(`${order.link}/cell-code`);
    expect(early).toMatchObject({ status: 409, body: { code: 'WRONG_STATE' } });
    const delivered = await step(oakBay.rider, offer.id, 'deliver', proofFor(offer, { cellCode: shownCode }));
    expect(delivered.status).toBe(200);
    expect(JSON.stringify(delivered.body)).not.toContain(code);

    expect((await oakBay.service.as().get(order.link)).body).toMatchObject({
      locker: { cell, state: 'occupied' },
    });
    const oneTime = await codeFor(order);
    const kept = await oakBay.service.database.query('SELECT k::text AS row FROM cell_claims k');
    expect(JSON.stringify(kept)).not.toContain(oneTime);
    expect(await openAsResident(order, wrong(oneTime))).toMatchObject({
      status: 422,
      body: { code: 'CELL_CODE_WRONG', triesLeft: 5 },
    });
    expect((await oakBay.site.cell(cell)).door).toBe('shut');
    expect(await openAsResident(order, oneTime)).toMatchObject({ status: 200, body: { cell } });
    expect((await oakBay.site.cell(cell)).door).toBe('open');
    expect((await openAsResident(order, oneTime)).status).toBe(409);

    await oakBay.site.shut(cell);
    const disinfectedAt = await until(async () => {
      const now = await cellNow(cell);
      return now.state === 'disinfecting' ? (now.disinfectedAt ?? undefined) : undefined;
    }, 'the disinfection to begin');
    expect(Date.parse(disinfectedAt) - Date.now()).toBeGreaterThan(9 * MINUTES);
    const next = await offerOf(await post());
    expect(next.locker?.cell).not.toBe(cell);
    await passTime(11 * MINUTES);
    await cellBecomes(cell, 'free');
  });

  it('locks a cell after six wrong codes, even for the right one, until ops unlocks it', async () => {
    const order = await post();
    const cell = await stored(order);
    const code = await codeFor(order);
    // All at once: nobody gets more tries by being quick.
    const answers = await Promise.all(Array.from({ length: 8 }, () => openAsResident(order, wrong(code))));
    const told = answers.map(({ body }) => String(body.triesLeft ?? body.code));
    expect(told.sort()).toEqual(['1', '2', '3', '4', '5', 'CELL_LOCKED', 'CELL_LOCKED', 'CELL_LOCKED']);
    expect(await openAsResident(order, code)).toMatchObject({ status: 409, body: { code: 'CELL_LOCKED' } });
    expect(await oakBay.service.as().post(`${order.link}/cell-code`)).toMatchObject({
      body: { code: 'CELL_LOCKED' },
    });
    expect((await oakBay.site.cell(cell)).door).toBe('shut');
    expect(await cellNow(cell)).toMatchObject({ bag: { locked: true } });
    expect(await onCell(cell, 'unlock')).toBe(204);
    expect((await openAsResident(order, code)).status).toBe(409);
    expect((await openAsResident(order, await codeFor(order))).status).toBe(200);
  });

  it('takes no code for a bag after six wrong ones, however right, until ops unlocks it or a photo shows the bag', async () => {
    const guessed = async () => {
      const order = await post();
      const assignment = await oakBay.atTheLocker(order);
      expect((await oakBay.openFor(assignment)).status).toBe(200);
      const { cell } = assignment.locker;
      const { shownCode } = await oakBay.site.cell(cell);
      await oakBay.site.shut(cell);
      const deliver = (proof: object) =>
        step(oakBay.rider, assignment.id, 'deliver', proofFor(assignment, proof));
      for (let guess = 0; guess < 6; guess++)
        expect(await deliver({ cellCode: `${cell}-000${guess}` })).toMatchObject({ status: 422 });
      expect(await deliver({ cellCode: shownCode })).toMatchObject({
        status: 422,
        body: { unmet: [{ rule: 'cellCode', message: expect.stringContaining('Too many wrong codes') }] },
      });
      expect(await cellNow(cell)).toMatchObject({ bag: { locked: true } });
      return { cell, shownCode, deliver };
    };
    const unlocked = await guessed();
    expect(await onCell(unlocked.cell, 'unlock')).toBe(204);
    expect(await unlocked.deliver({ cellCode: unlocked.shownCode })).toMatchObject({ status: 200 });

    const shown = await guessed();
    const image = sharp({ create: { width: 64, height: 64, channels: 3, background: 'green' } });
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await image.jpeg().toBuffer())]), 'cell.jpg');
    const { body } = await oakBay.rider.caller.post('/v1/rider/photos', form);
    expect(await shown.deliver({ photoId: body.photoId })).toMatchObject({ status: 200 });
  });

  it('opens no cell for a rider after six wrong codes, until ops unlocks it', async () => {
    const assignment = await oakBay.atTheLocker(await post());
    const { cell, code } = assignment.locker;
    const open = (given: string) => step(oakBay.rider, assignment.id, 'open-cell', { code: given });
    const told: unknown[] = [];
    for (let guess = 0; guess < 6; guess++) told.push((await open(wrong(code))).body.triesLeft);
    expect(told).toEqual([5, 4, 3, 2, 1, undefined]);
    expect(await open(code)).toMatchObject({ status: 409, body: { code: 'CELL_LOCKED' } });
    expect((await oakBay.site.cell(cell)).door).toBe('shut');
    expect(await onCell(cell, 'unlock')).toBe(204);
    expect((await open(code)).status).toBe(200);
    await oakBay.site.shut(cell);
  });

  it('offers no more bags than there are cells of their temperature, and frees the cell of an offer that is lost', async () => {
    const first = await post('dumplings');
    const offer = await offerOf(first);
    expect(offer.locker?.cell).toBe('22');
    const second = await post('dumplings');
    const heldReason = async () => {
      const { body } = await oakBay.service.ops.get<{
        deliveries: { id: string; heldReason: string | null }[];
      }>('/v1/ops/deliveries?state=queued');
      return body.deliveries.find(({ id }) => id === second.deliveryId)?.heldReason;
    };
    await until(async () => (await heldReason()) === 'drop_point_full', 'the reason to be told');
    await oakBay.merchant.caller.post(`/v1/orders/${first.id}/cancel`);
    const now = await offerOf(second);
    expect(now.locker?.cell).toBe('22');
    expect((await step(oakBay.rider, now.id, 'decline')).status).toBe(200);
    expect((await cellNow('22')).state).toBe('free');
  });

  it('refuses to connect what does not answer, and knows no other cells', async () => {
    const connect = (id: string, settings: object, adapter = 'http') =>
      oakBay.service.ops.put(`/v1/ops/lockers/${id}`, { adapter, settings, reason: 'test' });
    const other = demoId('drop-point', 'hopson-jiangwan-locker');
    expect(await connect(other, { url: 'http://127.0.0.1:9' })).toMatchObject({
      status: 422,
      body: { code: 'LOCKER_UNREACHABLE', errors: [{ field: 'settings' }] },
    });
    expect(await connect(other, { url: 'ftp://locker' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'settings.url' }] },
    });
    expect(await connect(other, {}, 'telepathy')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'adapter' }] },
    });
    expect((await connect('nowhere', { url: oakBay.site.url })).status).toBe(404);
    const { body } = await oakBay.service.ops.get<Lockers>('/v1/ops/lockers');
    expect(body.lockers.find(({ id }) => id === other)).toMatchObject({ connected: false, cells: [] });
    expect(await onCell('99', 'out-of-order')).toBe(404);
    expect((await oakBay.rider.caller.get('/v1/ops/lockers')).status).toBe(403);
  });
});
