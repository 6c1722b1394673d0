import { join } from 'node:path';
import { closeDown } from '../simulator/session/close-down.js';
import { dataFolder, findService } from '../simulator/session/find-service.js';
import { FastClock } from '../simulator/session/fast-clock.js';
import { measure } from './mdrp/measures.js';
import { readInstance, type Instance } from './mdrp/read-instance.js';
import { writeSolution } from './mdrp/write-solution.js';
import { haltedBy } from '../simulator/session/together.js';
import { Chart, patch } from './chart.js';
import { Day, nextMidnight } from './day.js';
import { DayLog } from './day-log.js';
import { playDay } from './play-day.js';
import { setUp } from './set-up.js';
import { setbacks, table } from './table.js';
import { epochMs } from '../../libs/geo/units.js';

export interface ReplayOptions {
  /** How many times as fast as real time the day is played. */
  readonly speed: number;
  readonly url?: string;
  /** The folder the solution files are written to; absent: one of the data folder, by the instance's name. */
  readonly out?: string;
}

/** The service is told the time this long before the first event, so that no call races it. */
const LEAD_MINUTES = 1;

/**
 * Plays a day of the Meal Delivery Routing Problem through the running service: over HTTP, each order posted
 * when it was placed, each courier a client of its own, on a clock the service is told of. Ended or stopped,
 * it leaves nothing under way, and the service keeps real time again.
 */
export async function replay(dir: string, options: ReplayOptions, stop: AbortSignal): Promise<void> {
  const { speed, url } = options;
  const instance = await readInstance(dir);
  const out = options.out ?? join(dataFolder(), 'replays', instance.name);
  const service = await findService(url);
  const { ops } = service;
  const { restaurants, couriers, orders } = instance;
  const chart = new Chart([...orders, ...couriers, ...restaurants], patch((await ops.zones()).length));
  console.log(`Setting up ${instance.name}: ${restaurants.length} stores, ${couriers.length} couriers.`);
  const stage = await setUp({ instance, chart, url: service.url, ops, speed });

  const log = new DayLog();
  const halt = haltedBy(stop);
  await ops.resetClock();
  const midnight = nextMidnight(epochMs(Date.parse((await ops.clock()).now)));
  let clock: FastClock | undefined;
  try {
    const start = new Date(midnight + (firstEvent(instance) - LEAD_MINUTES) * 60_000);
    clock = await FastClock.take(ops, start, speed);
    const day = new Day(clock.time, midnight, halt.signal);
    await playDay({ instance, stage, ops, chart, day, log, halt });
  } finally {
    const carriers = [...stage.couriers.values()];
    await closeDown({ merchants: [stage.merchant], carriers, isOurs: () => true }).finally(() =>
      clock?.giveBack(),
    );
  }
  if (stop.aborted) {
    console.log('\nStopped before the day was over: what was under way is cancelled, no files are written.');
    return;
  }

  await writeSolution(out, instance, log);
  const zone = (await ops.zones()).find(({ id }) => id === stage.zoneId) ?? { rounds: 0 };
  const undelivered = orders.filter(({ id }) => !log.orders.has(id)).map(({ id }) => id);
  console.log(`\n${table({ instance: instance.name, speed, measures: measure(instance, log), zone, log })}`);
  const wentWrong = setbacks(log, undelivered);
  if (wentWrong) console.log(`\n${wentWrong}`);
  console.log(`\nThe solution files are in ${out}.`);
}

const firstEvent = ({ orders, couriers }: Instance): number =>
  Math.min(...orders.map(({ placedAt }) => placedAt), ...couriers.map(({ onAt }) => onAt));
