import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { counted, postOrder, takeTo } from '../../support/way-to-the-door.js';

interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly reason: string;
  readonly detail: object;
  readonly at: string;
}

describe.each(ONE_ENGINE)('ops lets a rule go, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service, { photo: 'required' });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const waive = (deliveryId: string, rule: string, reason: string | undefined = 'camera broken') =>
    service.ops.post(`/v1/ops/deliveries/${deliveryId}/waive`, { rule, reason });
  const audit = async (deliveryId: string) => {
    const { body } = await service.ops.get<{ entries: AuditEntry[] }>('/v1/ops/audit');
    return body.entries.filter(({ target }) => target === deliveryId);
  };
  const checks = (outcome: string, rule: string) =>
    counted(service, 'last100_drop_policy_checks_total', { outcome, rule });

  it('for that delivery alone, with who, when, what and why, and the carrier sees it', async () => {
    const order = await postOrder(merchant);
    const assignment = await takeTo(rider, order);
    const refused = await step(rider, assignment.id, 'deliver', proofFor(assignment));
    expect(refused).toMatchObject({ status: 422, body: { unmet: [{ rule: 'photo' }] } });
    for (let time = 0; time < 2; time++) expect((await waive(order.deliveryId, 'photo')).status).toBe(204);
    const kept = await audit(order.deliveryId);
    expect(kept).toMatchObject([{ action: 'waive', reason: 'camera broken', detail: { rule: 'photo' } }]);
    expect(kept[0]?.actor).toMatch(/^ops:\S+/);
    expect(Date.parse(kept[0]?.at as string)).toBeGreaterThan(Date.now() - 60_000);
    expect(await assignmentsOf(rider)).toMatchObject([{ waived: ['photo'] }]);
    const elsewhere = await step(rider, assignment.id, 'deliver', proofFor(assignment, { place: 'locker' }));
    expect(elsewhere).toMatchObject({ status: 422, body: { unmet: [{ rule: 'place' }] } });
    expect((await step(rider, assignment.id, 'deliver', proofFor(assignment))).status).toBe(200);

    const other = await takeTo(rider, await postOrder(merchant));
    expect(await step(rider, other.id, 'deliver', proofFor(other))).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'photo' }] },
    });
    await step(rider, other.id, 'fail', { reason: 'lost' });
  });

  it('nobody else does, not without a reason, and not of what is over or is no rule', async () => {
    const order = await postOrder(merchant);
    const path = `/v1/ops/deliveries/${order.deliveryId}/waive`;
    for (const caller of [merchant.caller, rider.caller, service.as()]) {
      expect([401, 403]).toContain((await caller.post(path, { rule: 'photo', reason: 'please' })).status);
    }
    expect((await waive(order.deliveryId, 'photo', ' ')).status).toBe(400);
    expect((await service.ops.post(path, { rule: 'photo' })).status).toBe(400);
    expect((await waive(order.deliveryId, 'gravity')).status).toBe(400);
    expect((await waive('019aaaaa-0000-7000-8000-000000000000', 'photo')).status).toBe(404);
    expect((await waive('no-id', 'photo')).status).toBe(404);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    expect((await waive(order.deliveryId, 'photo')).status).toBe(409);
    expect((await audit(order.deliveryId)).length).toBe(0);
  });

  it('each rule is counted as kept, waived or refused', async () => {
    const outcomes: [string, string][] = [
      ['kept', 'place'],
      ['kept', 'location'],
      ['kept', 'knock'],
      ['refused', 'photo'],
      ['waived', 'photo'],
      ['refused', 'place'],
      ['refused', 'confirmation'],
    ];
    const look = () => Promise.all(outcomes.map(([outcome, rule]) => checks(outcome, rule)));
    const before = await look();
    const order = await postOrder(merchant, { note: '放门口' });
    const assignment = await takeTo(rider, order, 'pick-up');
    await service.as().post(`${order.link}/note`, { wishes: { knock: 'forbidden' } });
    await step(rider, assignment.id, 'arrive');
    const deliver = (proof: object = {}) =>
      step(rider, assignment.id, 'deliver', proofFor(assignment, proof));
    expect((await deliver()).status).toBe(409);
    await step(rider, assignment.id, 'confirm', { policyVersion: 2 });
    expect((await deliver({ place: 'guard_post' })).status).toBe(422);
    await waive(order.deliveryId, 'photo');
    for (let time = 0; time < 2; time++) expect((await deliver()).status).toBe(200);
    const after = await look();
    expect(after.map((count, index) => count - (before[index] as number))).toEqual([1, 2, 2, 1, 1, 1, 1]);
  });
});
