import type { OrderRequest } from '../../libs/client/openapi.js';
import type { Instance, InstanceOrder, Minute } from './mdrp/read-instance.js';
import type { Chart } from './chart.js';
import type { Day } from './day.js';
import type { DayLog } from './day-log.js';
import { MEAL, type Stage } from './set-up.js';

export interface Placement {
  readonly instance: Instance;
  readonly stage: Stage;
  readonly chart: Chart;
  readonly day: Day;
  readonly log: DayLog;
}

/** Posts each order in the minute in which it was placed; those of one minute together. */
export async function placeOrders({ instance, stage, chart, day, log }: Placement): Promise<void> {
  const posts: Promise<void>[] = [];
  for (const [minute, orders] of byMinute(instance.orders)) {
    await day.until(minute);
    posts.push(post(orders));
  }
  await Promise.all(posts);

  async function post(orders: readonly InstanceOrder[]): Promise<void> {
    const results = await stage.merchant.postOrders(
      orders.map((order) => asPosted(order, stage, chart, day)),
    );
    const answered = day.minute();
    orders.forEach(({ id, placedAt }, index) => {
      const { order, problem } = results[index] ?? {};
      if (!order) log.refused.set(id, problem ? `${problem.code}: ${problem.detail}` : 'no answer');
      log.stepAt(placedAt, answered);
    });
  }
}

function asPosted(
  { id, x, y, restaurant, readyAt }: InstanceOrder,
  stage: Stage,
  chart: Chart,
  day: Day,
): OrderRequest {
  return {
    externalId: id,
    storeId: stage.stores.get(restaurant) ?? restaurant,
    lines: [{ sku: MEAL, quantity: 1 }],
    dropoff: {
      address: `Door of ${id}`,
      building: '1',
      contact: { name: id, phone: '000000' },
      location: chart.locate({ x, y }),
    },
    readyAt: day.iso(readyAt),
  };
}

function byMinute(orders: readonly InstanceOrder[]): [Minute, InstanceOrder[]][] {
  const minutes = new Map<Minute, InstanceOrder[]>();
  for (const order of orders) minutes.set(order.placedAt, [...(minutes.get(order.placedAt) ?? []), order]);
  return [...minutes].sort(([a], [b]) => a - b);
}
