import { setMaxListeners } from 'node:events';
import type { OpsClient } from '../../libs/client/ops-client.js';
import { LockersOnSite } from '../simulator/courier/lockers-on-site.js';
import type { Instance } from './mdrp/read-instance.js';
import { together } from '../simulator/session/together.js';
import type { Chart } from './chart.js';
import { Courier, type KnownOrder } from './courier.js';
import type { Day } from './day.js';
import type { DayLog } from './day-log.js';
import { placeOrders } from './place-orders.js';
import type { Stage } from './set-up.js';

export interface Play {
  readonly instance: Instance;
  readonly stage: Stage;
  readonly ops: OpsClient;
  readonly chart: Chart;
  readonly day: Day;
  readonly log: DayLog;
  /** Ends the day for all, as when one of them fails. */
  readonly halt: AbortController;
}

/** Orders are told of once so many are delivered. */
const TOLD_EVERY = 50;

/** Runs everyone through the day, until the last order is delivered or the last courier has gone home. */
export async function playDay({ instance, stage, ops, chart, day, log, halt }: Play): Promise<void> {
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const orders = knownOrders(instance);
  const atHand = { lockers: new LockersOnSite(ops), camera: true };
  const town = { day, chart, pace: instance.pace, log, atHand, orders, over: over.signal, delivered };
  const couriers = instance.couriers.map((courier) => {
    const client = stage.couriers.get(courier.id);
    if (!client) throw new Error(`Courier ${courier.id} was not set up.`);
    return new Courier(courier, client, town).work();
  });
  const placed = placeOrders({ instance, stage, chart, day, log }).then(endWhenAllAreIn);
  await together([placed, ...couriers], halt);

  function delivered(): void {
    const { size } = log.orders;
    if (size % TOLD_EVERY === 0) console.log(`  minute ${day.minute()}: ${size} of ${orders.size} delivered`);
    endWhenAllAreIn();
  }

  function endWhenAllAreIn(): void {
    if (log.orders.size + log.refused.size >= orders.size) over.abort();
  }
}

function knownOrders({ orders, restaurants }: Instance): Map<string, KnownOrder> {
  const places = new Map(restaurants.map((restaurant) => [restaurant.id, restaurant]));
  return new Map(
    orders.map(({ id, x, y, readyAt, restaurant }) => {
      const place = places.get(restaurant);
      if (!place) throw new Error(`Order ${id} is of restaurant ${restaurant}, which there is not.`);
      return [id, { door: { x, y }, readyAt, restaurant: place }];
    }),
  );
}
