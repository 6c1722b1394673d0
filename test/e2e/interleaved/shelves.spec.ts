import { behindTheGate, openCompound, setState } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { brokenHistories } from '../../support/histories.js';
import { holdRows } from '../../support/held-rows.js';
import { startService, type LoggingService } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, rideIn } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

const [engine] = ENGINES as [Engine];

describe('two who want the last place on a shelf at the same moment', () => {
  let service: LoggingService;

  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  it('wait for one another: one has it, the other is told otherwise, and nothing fails', async () => {
    const zoneId = await openZone(service);
    const merchant = await openMerchant(service);
    const compound = await openCompound(service, zoneId, { shelf: 1 });
    const shelf = compound.gates[0]?.dropPoints.find(({ kind }) => kind === 'gate_shelf');
    const onTheWay = await rideIn(service, zoneId);
    const bound = await postOrder(merchant, behindTheGate(compound));
    await takeTo(onTheWay, bound, 'pick-up');
    await onTheWay.caller.put('/v1/rider/shift', { state: 'paused' });
    await rideIn(service, zoneId);

    // As those do who claim a place there, and not those who only name it.
    const shelfLock = 'SELECT id FROM drop_points';
    const held = await holdRows(service.database, `${shelfLock} WHERE id = $1 FOR NO KEY UPDATE`, [
      shelf?.id,
    ]);
    // The gate closes: the bag on the way has to stop at the shelf. And a round has one that is meant for it.
    const closing = setState(service, compound, 'sealed');
    await held.untilWaitedFor(1, shelfLock);
    const meant = await postOrder(merchant, behindTheGate(compound, { note: '放小区门口货架' }));
    await held.untilWaitedFor(2, shelfLock);
    await held.letGo();
    await closing;
    const claims = () =>
      service.database.query<{ deliveryId: string }>(
        'SELECT delivery_id AS "deliveryId" FROM place_claims WHERE drop_point_id = $1',
        [shelf?.id],
      );
    const [claim] = await until(async () => {
      const found = await claims();
      return found.length > 0 && found;
    }, 'a claim');
    expect([bound.deliveryId, meant.deliveryId]).toContain(claim?.deliveryId);
    expect(await claims()).toHaveLength(1);
    expect(service.log()).not.toMatch(/"level":"(error|fatal)"|duplicate key/);
    expect(await brokenHistories(service.database)).toEqual([]);
  });
});
