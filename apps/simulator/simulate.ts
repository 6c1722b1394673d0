import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderAnswer } from '../../libs/client/openapi.js';
import { findService } from './session/find-service.js';
import { FastClock } from './session/fast-clock.js';
import { ServiceClock } from './session/service-clock.js';
import type { OpsClient } from '../../libs/client/ops-client.js';
import { closeDown } from './session/close-down.js';
import { haltedBy, together } from './session/together.js';
import { LockersOnSite } from './courier/lockers-on-site.js';
import { changeSecrets } from './change-secrets.js';
import { castOf, type CastMember } from './cast.js';
import { Lockdown } from './lockdown/lockdown.js';
import { streamOrders } from './order-stream.js';
import { KeepPace, measureAnswers } from './keep-pace.js';
import { affordable, type PaceBounds } from './pace.js';
import { PassingTime } from './passing-time.js';
import { Payday } from './payday.js';
import { Residents } from './residents.js';
import { report } from './report.js';
import { anyDay, type Scenario, type Stage } from './scenario.js';
import { openShops } from './shops.js';
import { SimulatedPickers } from './simulated-pickers.js';
import { SimulatedCarrier } from './simulated-carrier.js';
import { seconds } from '../../libs/geo/units.js';

export interface SimulateOptions {
  /** Orders a minute of the service's time. */
  readonly rate: number;
  /** How many times as fast as real time; 1 leaves the service's clock alone. */
  readonly speed: number;
  readonly url?: string;
  /** Seconds of real time; absent: until stopped, or for as long as the scenario’s day takes. */
  readonly duration?: number;
  readonly scenario?: 'lockdown';
}

/**
 * What all simulations' order numbers start with: one that was killed leaves its orders to be cancelled by
 * the next.
 */
const PREFIX = 'sim-';
const REPORT_EVERY_MS = 5_000;
/** Seconds of real time until a scenario's last order: twelve hours, at its usual speed. */
const A_DAY = 360;

/**
 * Lets the demo district live: its merchants post orders, its riders and volunteers carry them, until
 * stopped.
 */
export async function simulate(options: SimulateOptions, stop: AbortSignal): Promise<void> {
  const service = await findService(options.url);
  const shops = openShops(service.url, service.credentials);
  const cast = castOf(service.url, service.credentials);
  const { rate, speed, duration } = options;
  const prefix = `${PREFIX}${Date.now().toString(36)}-`;
  const lockers = new LockersOnSite(service.ops);
  const residents = new Residents(service.url, lockers);
  const posted = { accepted: 0, refused: 0, changed: 0, quoted: 0 };
  const stage: Stage = { ...service, shops, prefix, posted, residents, lockers };
  const scenario =
    options.scenario === 'lockdown'
      ? new Lockdown(stage, { rate, speed, duration: duration ?? A_DAY })
      : anyDay(rate);
  console.log(
    `The demo district at ${speed} × real time: ${rate} orders a minute of its time, ${cast.length} carriers. Ctrl-C stops.`,
  );
  const halt = haltedBy(stop);
  let clock: FastClock | undefined;
  try {
    const pace = { asked: speed, answerWithin: seconds(scenario.answerWithin) };
    if (speed !== 1) clock = await takeClock(service.ops, pace);
    await live(stage, cast, scenario, {
      halt,
      pace: clock && new KeepPace(clock, pace, () => service.ops.clock()),
      clock,
      ...(!options.scenario && duration !== undefined && { lasts: duration }),
    });
    if (!stop.aborted) await scenario.tell();
  } finally {
    console.log('Closing down: open orders are cancelled, shifts end.');
    const merchants = [...new Set(shops.map(({ till }) => till))];
    const carriers = cast.map(({ client }) => client);
    await scenario
      .undo()
      .finally(() => closeDown({ merchants, carriers, isOurs: (id) => id.startsWith(PREFIX) }))
      .finally(() => scenario.leave())
      .finally(() => clock?.giveBack());
  }
}

/** Ends with `halt`; without a pace the service keeps real time. */
interface Run {
  readonly halt: AbortController;
  readonly pace?: KeepPace;
  readonly clock?: FastClock;
  /** Seconds of real time from when all are at work; without it, until `halt`. */
  readonly lasts?: number;
}

/** No faster than the machine can live it. */
async function takeClock(ops: OpsClient, bounds: PaceBounds): Promise<FastClock> {
  const answerTakes = await measureAnswers(() => ops.clock());
  return FastClock.take(ops, new Date((await ops.clock()).now), affordable(answerTakes, bounds));
}

/** Until the scenario is over or `halt` is aborted; by a failure, it is thrown. */
async function live(
  { ops, shops, prefix, posted, residents, lockers }: Stage,
  cast: readonly CastMember[],
  scenario: Scenario,
  { halt, pace, clock, lasts }: Run,
): Promise<void> {
  const time = new PassingTime(clock?.time ?? (await ServiceClock.read(ops)), halt.signal);
  const start = await ops.overview();
  const payday = await Payday.begin(cast.map(({ client }) => client));
  await scenario.begin(time);
  const { rate, household, volunteersAtHome } = scenario;
  const onAccepted = (order: OrderAnswer) => residents.expect(order);
  const town = { time, lockers, desk: ops, pace };
  const pickers = scenario.shopsPick ? shops.map((shop) => new SimulatedPickers(shop, time)) : [];
  const timer = lasts === undefined ? undefined : setTimeout(() => halt.abort(), lasts * 1_000);
  await together(
    [
      streamOrders({ shops, time, rate, household, prefix, posted, onAccepted }),
      ...cast.map(({ client, place, compoundId = '' }) =>
        new SimulatedCarrier(place, client, town).work(volunteersAtHome.includes(compoundId)),
      ),
      residents.live(time),
      changeSecrets(shops, time),
      ...pickers.map((picker) => picker.work()),
      happen(),
      tell(),
      ...(pace ? [pace.keep(halt.signal)] : []),
    ],
    halt,
  ).finally(() => clearTimeout(timer));
  console.log(report(posted, start, await ops.overview()));
  console.log(await payday.tell());

  async function happen(): Promise<void> {
    await scenario.happen(time);
    halt.abort();
  }

  async function tell(): Promise<void> {
    for (;;) {
      await sleep(REPORT_EVERY_MS, undefined, { signal: halt.signal });
      console.log(report(posted, start, await ops.overview()));
    }
  }
}
