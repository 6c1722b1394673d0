import { setTimeout as sleep } from 'node:timers/promises';
import { findService, type FoundService } from '../client/find-service.js';
import { ServiceClock } from '../client/service-clock.js';
import { closeDown } from '../close-down.js';
import { haltedBy, together } from '../run.js';
import { castOf, type CastMember } from './cast.js';
import { streamOrders, type Posted } from './order-stream.js';
import { PassingTime } from './passing-time.js';
import { report } from './report.js';
import { openShops, type Shop } from './shops.js';
import { SimulatedCarrier } from './simulated-carrier.js';

export interface SimulateOptions {
  /** Orders a minute of the service's time. */
  readonly rate: number;
  /** How many times as fast as real time; 1 leaves the service's clock alone. */
  readonly speed: number;
  readonly url?: string;
  /** Seconds of real time; absent: until stopped. */
  readonly duration?: number;
}

/** What all simulations' order numbers start with: one that was killed leaves its orders to be cancelled by the next. */
const PREFIX = 'sim-';
const REPORT_EVERY_MS = 5_000;

/** Lets the demo district live: its merchants post orders, its riders and volunteers carry them, until stopped. */
export async function simulate(options: SimulateOptions, stop: AbortSignal): Promise<void> {
  const service = await findService(options.url);
  const shops = openShops(service.url, service.credentials);
  const cast = castOf(service.url, service.credentials);
  const { rate, speed, duration } = options;
  console.log(
    `The demo district at ${speed} × real time: ${rate} orders a minute of its time, ${cast.length} carriers. Ctrl-C stops.`,
  );
  const halt = haltedBy(stop);
  const timer = duration === undefined ? undefined : setTimeout(() => halt.abort(), duration * 1_000);
  try {
    if (speed !== 1) await service.ops.setClock(new Date((await service.ops.clock()).now), speed);
    await live(service, shops, cast, rate, halt);
  } finally {
    clearTimeout(timer);
    console.log('Closing down: open orders are cancelled, shifts end.');
    const merchants = [...new Set(shops.map(({ till }) => till))];
    const carriers = cast.map(({ client }) => client);
    await closeDown({ merchants, carriers, isOurs: (id) => id.startsWith(PREFIX) }).finally(
      () => speed !== 1 && service.ops.resetClock(),
    );
  }
}

/** Until `halt` is aborted; by a failure, it is thrown. */
async function live(
  { ops }: FoundService,
  shops: readonly Shop[],
  cast: readonly CastMember[],
  rate: number,
  halt: AbortController,
): Promise<void> {
  const time = new PassingTime(await ServiceClock.read(ops), halt.signal);
  const posted: Posted = { accepted: 0, refused: 0 };
  const start = await ops.overview();
  const prefix = `${PREFIX}${Date.now().toString(36)}-`;
  await together(
    [
      streamOrders({ shops, time, rate, prefix, posted }),
      ...cast.map(({ client, place }) => new SimulatedCarrier(place, client, time).work()),
      tell(),
    ],
    halt,
  );
  console.log(report(posted, start, await ops.overview()));

  async function tell(): Promise<void> {
    for (;;) {
      await sleep(REPORT_EVERY_MS, undefined, { signal: halt.signal });
      console.log(report(posted, start, await ops.overview()));
    }
  }
}
