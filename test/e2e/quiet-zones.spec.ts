import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../support/town.js';

interface ZoneRow {
  readonly id: string;
  readonly rounds: number;
  readonly waitingBecause: Record<string, number>;
}

/** Milliseconds in which a zone that is asked for each second would have had several rounds. */
const A_WHILE = 6_000;

describe.each(ENGINES)('a zone whose legs nobody can carry, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  }, 120_000);
  afterAll(() => service.stop());

  const zone = async (): Promise<ZoneRow> => {
    const { body } = await service.ops.get<{ zones: ZoneRow[] }>('/v1/ops/zones');
    return body.zones.find(({ id }) => id === zoneId) as ZoneRow;
  };
  const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** The number of rounds once it has stopped to grow. */
  const untilQuiet = async () => {
    let before = -1;
    return until(
      async () => {
        const { rounds } = await zone();
        if (rounds > 0 && rounds === before) return rounds;
        before = rounds;
        await pass(2_500);
        return undefined;
      },
      'no more rounds',
      30,
    );
  };

  it('costs no round while nothing changes', async () => {
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await until(async () => (await zone()).waitingBecause.no_carrier_on_shift === 1, 'its first round');
    const rounds = await untilQuiet();
    await pass(A_WHILE);
    expect((await zone()).rounds).toBe(rounds);
  }, 60_000);

  it('has a round when its rules change, and when another leg comes', async () => {
    const before = await untilQuiet();
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, { rules: { maxBundle: 2 }, reason: 'test' });
    await until(async () => (await zone()).rounds > before, 'a round by other rules');
    const after = await untilQuiet();
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await until(async () => (await zone()).waitingBecause.no_carrier_on_shift === 2, 'both legs');
    expect((await zone()).rounds).toBeGreaterThan(after);
  }, 60_000);
});
