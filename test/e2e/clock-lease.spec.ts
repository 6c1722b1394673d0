import { setTimeout as sleep } from 'node:timers/promises';
import { expectProblem } from '../support/bad-input.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import type { ClockAnswer } from '../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('a fast clock', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterEach(() => service.ops.delete('/v1/ops/clock'));
  afterAll(() => service.stop());

  const set = async (speed: number) =>
    (await service.ops.put<ClockAnswer>('/v1/ops/clock', { now: new Date().toISOString(), speed })).body;
  const read = async () => (await service.ops.get<ClockAnswer>('/v1/ops/clock')).body;
  const renew = (leaseId: string) => service.ops.post<ClockAnswer>('/v1/ops/clock/renew', { leaseId });

  it('is leased to whoever sets it, and renewed', async () => {
    const { lease } = await set(30);
    expect(lease?.seconds).toBeGreaterThan(20);
    await sleep(1_500);
    expect((await read()).lease?.seconds).toBeLessThan(29);
    const { status, body } = await renew(lease?.id as string);
    expect(status).toBe(200);
    expect(body).toMatchObject({ speed: 30, lease: { id: lease?.id } });
    expect(body.lease?.seconds).toBeGreaterThan(29);
  });

  it('is real time’s again 30 seconds after whoever set it has gone, and goes on from where it was', async () => {
    await set(60);
    await sleep(31_000);
    const [one, again] = [await read(), (await sleep(1_000), await read())];
    expect([one.speed, one.lease]).toEqual([1, undefined]);
    // Half an hour passed in those 30 seconds, and is not taken back.
    expect(Date.parse(one.now) - Date.now()).toBeGreaterThan(29 * 60_000 - 5_000);
    expect(Date.parse(again.now) - Date.parse(one.now)).toBeLessThan(5_000);
  });

  it('is not renewed by one whose lease is over', async () => {
    const { lease } = await set(30);
    await set(20);
    expectProblem(await renew(lease?.id as string), 409, 'LEASE_OVER');
    expectProblem(await renew('no lease'), 400, 'VALIDATION_FAILED', 'leaseId');
  });

  it('needs no lease at the speed of real time', async () => expect((await set(1)).lease).toBeUndefined());
});
