import { DataSource } from 'typeorm';
import { settleOpening, type Asked } from '../../../libs/lockers/openings/openings.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { proofFor, step, until } from '../../support/story.js';
import { atOakBay, LOCKER, MINUTES, type AtLocker } from './oak-bay.js';
import { epochMs } from '../../../libs/geo/units.js';

describe.each(ONE_ENGINE)('a locker at fault, on $engine', (engine) => {
  const oakBay = atOakBay(engine);
  const {
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
  } = oakBay;

  it('tries another cell where a door is jammed, and uses the jammed one no more until it is mended', async () => {
    const order = await post();
    const assignment = await atTheLocker(order);
    const { cell: jammed } = assignment.locker;
    await oakBay.site.break({ jammed: [jammed] });
    const opened = await openFor(assignment);
    const { locker } = opened.body as unknown as AtLocker;
    expect({ status: opened.status, opened: locker?.opened }).toEqual({ status: 200, opened: true });
    expect(locker?.cell).not.toBe(jammed);
    expect(await cellNow(jammed)).toMatchObject({
      state: 'out_of_order',
      outOfOrderBecause: 'jammed',
      lastOpening: { outcome: 'jammed' },
    });
    const { shownCode } = await oakBay.site.cell(locker?.cell as string);
    await oakBay.site.shut(locker?.cell as string);
    const delivered = await step(
      oakBay.rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered.status).toBe(200);
    expect(await onCell(jammed, 'back-in-service')).toBe(204);
    await cellBecomes(jammed, 'disinfecting');
  });

  it('takes no code of a wrong cell that opened, reports it, and gives another', async () => {
    const order = await post();
    const assignment = await atTheLocker(order);
    const { cell } = assignment.locker;
    await oakBay.site.break({ wrongCell: { [cell]: '21' } });
    expect(await openFor(assignment)).toMatchObject({
      status: 409,
      body: { code: 'WRONG_CELL', opened: '21' },
    });
    const { shownCode: foreign } = await oakBay.site.cell('21');
    const refused = await step(
      oakBay.rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: foreign }),
    );
    expect(refused).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }] } });
    expect(await cellNow(cell)).toMatchObject({
      state: 'out_of_order',
      lastOpening: { outcome: 'wrong_cell', detail: 'cell 21 opened' },
    });
    expect((await cellNow('21')).state).toBe('out_of_order');
    const { body } = await openFor(assignment);
    const now = (body as unknown as AtLocker).locker?.cell as string;
    expect([cell, '21']).not.toContain(now);
    const { shownCode } = await oakBay.site.cell(now);
    await oakBay.site.shut(now);
    expect(
      (await step(oakBay.rider, assignment.id, 'deliver', proofFor(assignment, { cellCode: shownCode })))
        .status,
    ).toBe(200);
    await oakBay.site.shut('21');
    for (const broken of [cell, '21']) expect(await onCell(broken, 'back-in-service')).toBe(204);
    await passTime(0);
  });

  it('leaves another resident’s bag theirs when its cell opens instead', async () => {
    const theirs = await post();
    const occupied = await stored(theirs);
    const assignment = await atTheLocker(await post());
    await oakBay.site.break({ wrongCell: { [assignment.locker.cell]: occupied } });
    expect(await openFor(assignment)).toMatchObject({
      status: 409,
      body: { code: 'WRONG_CELL', opened: occupied },
    });
    await oakBay.site.mend();
    await oakBay.site.shut(occupied);
    expect(await cellNow(occupied)).toMatchObject({
      state: 'occupied',
      bag: { deliveryId: theirs.deliveryId },
    });
    const code = await codeFor(theirs);
    expect(await openAsResident(theirs, code)).toMatchObject({ status: 200 });
    expect(await cellNow(occupied)).toMatchObject({ state: 'open_for_resident' });
    await oakBay.site.shut(occupied);
  });

  it('keeps what came of an opening, though another answer to it comes later', async () => {
    const order = await post();
    const cell = await stored(order);
    await openAsResident(order, await codeFor(order));
    await cellBecomes(cell, 'open_for_resident');
    const [asked] = await oakBay.service.database.query<Asked>(
      `SELECT o.id AS "openingId", o.claim_id AS "claimId", o.cell_id AS "cellId", c.locker_id AS "lockerId", c.number,
         o.asked_by AS "askedBy"
       FROM cell_openings o JOIN locker_cells c ON c.id = o.cell_id WHERE c.number = $1 ORDER BY o.asked_at DESC LIMIT 1`,
      [cell],
    );
    const kept = () =>
      oakBay.service.database.query(
        `SELECT o.outcome, o.settled_at, cl.taken_at, c.state FROM cell_openings o
         JOIN cell_claims cl ON cl.id = o.claim_id JOIN locker_cells c ON c.id = o.cell_id WHERE o.id = $1`,
        [asked?.openingId],
      );
    const before = await kept();
    expect(before).toMatchObject([{ outcome: 'opened', state: 'open_for_resident' }]);
    const source = await new DataSource({ type: 'postgres', url: oakBay.service.database.url }).initialize();
    for (const late of [
      { outcome: 'jammed' },
      { outcome: 'opened', cell: '21', shownCode: '21-1234' },
      { outcome: 'opened', cell, shownCode: '9-9999' },
    ] as const)
      await settleOpening(source.manager, asked as Asked, late, epochMs(Date.now() + MINUTES));
    await source.destroy();
    expect(await kept()).toEqual(before);
    await oakBay.site.shut(cell);
  });

  it('gives a bag another cell when ops takes its own out of order', async () => {
    const order = await post();
    const { id, locker } = await offerOf(order);
    expect(await onCell(locker?.cell as string, 'out-of-order')).toBe(204);
    const moved = await until(async () => {
      const now = (await read(id)).locker;
      return now?.cell !== locker?.cell && now;
    }, 'another cell');
    expect(await cellNow(moved.cell)).toMatchObject({
      state: 'reserved',
      bag: { deliveryId: order.deliveryId },
    });
    await oakBay.merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await cellBecomes(moved.cell, 'free');
    const { body } = await oakBay.service.ops.get<{ entries: object[] }>('/v1/ops/audit');
    expect(body.entries).toContainEqual(
      expect.objectContaining({ action: 'cell_out_of_order', target: `${LOCKER}/${locker?.cell}` }),
    );
  });

  it('finds out whether a door opened when the answer was lost', async () => {
    const order = await post();
    const cell = await stored(order);
    const code = await codeFor(order);
    await oakBay.site.break({ mute: true });
    expect(await openAsResident(order, code)).toMatchObject({
      status: 409,
      body: { code: 'LOCKER_OFFLINE' },
    });
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', lastOpening: { outcome: null } });
    await oakBay.site.mend();
    expect(await cellBecomes(cell, 'open_for_resident')).toMatchObject({
      lastOpening: { outcome: 'opened' },
    });
  });

  it('finds by its own checks that a locker is offline, lets its rider finish, and reports bags that nobody fetches', async () => {
    const assignment = await atTheLocker(await post());
    const { cell } = assignment.locker;
    expect((await openFor(assignment)).status).toBe(200);
    const { shownCode } = await oakBay.site.cell(cell);
    await oakBay.site.shut(cell);
    await oakBay.site.break({ offline: true });
    await until(async () => !(await theLocker()).online, 'the outage to be noticed');
    // The watch has had its turn to send bags elsewhere.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const delivered = await step(
      oakBay.rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered.status).toBe(200);
    const metrics = async () => (await oakBay.service.as().get<string>('/metrics')).body;
    await until(async () => (await metrics()).includes('last100_lockers_offline 1'), 'the metric');
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', bag: { overdue: false } });
    await passTime(13 * 60 * MINUTES);
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', bag: { overdue: true } });
    await until(async () => /last100_locker_bags_overdue [1-9]/.test(await metrics()), 'the metric');
  });
});
