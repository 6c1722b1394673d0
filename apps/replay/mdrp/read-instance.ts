import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A place of an instance: metres east and north of its own origin. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whole minutes from the start of an instance's day. */
export type Minute = number;

interface Restaurant extends Point {
  readonly id: string;
}

export interface InstanceOrder extends Point {
  readonly id: string;
  readonly placedAt: Minute;
  readonly restaurant: string;
  readonly readyAt: Minute;
}

export interface InstanceCourier extends Point {
  readonly id: string;
  readonly onAt: Minute;
  readonly offAt: Minute;
}

/** What of an instance says how long things take. */
export interface Pace {
  readonly metresPerMinute: number;
  readonly pickupService: Minute;
  readonly dropoffService: Minute;
}

/** A day of the Meal Delivery Routing Problem: who ordered what where, and who was there to carry it. */
export interface Instance {
  readonly name: string;
  readonly pace: Pace;
  /** From click to door: what is promised, and what should never be passed. */
  readonly target: Minute;
  readonly maximum: Minute;
  readonly restaurants: readonly Restaurant[];
  readonly orders: readonly InstanceOrder[];
  readonly couriers: readonly InstanceCourier[];
}

/** The way from place to place in whole minutes, rounded up, as the instances' own evaluator has it. */
export function travelMinutes(
  from: Point,
  to: Point,
  { metresPerMinute }: Pick<Pace, 'metresPerMinute'>,
): Minute {
  return Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / metresPerMinute);
}

/** Reads the four tab-separated files of an instance. */
export async function readInstance(dir: string): Promise<Instance> {
  const rowsOf = (name: string): Promise<string[][]> => readRows(join(dir, `${name}.txt`));
  // One after the other: of several that are missing, always the same one is told.
  const parameters = await rowsOf('instance_parameters');
  const restaurants = await rowsOf('restaurants');
  const orders = await rowsOf('orders');
  const couriers = await rowsOf('couriers');
  const [metresPerMinute = 0, pickupService = NaN, dropoffService = NaN, target = NaN, maximum = NaN] = (
    parameters[0] ?? []
  ).map(Number);
  if (!(metresPerMinute > 0) || [pickupService, dropoffService, target].some(Number.isNaN))
    throw new Error(`${join(dir, 'instance_parameters.txt')} does not say how fast couriers are.`);
  return {
    name: basename(dir),
    pace: { metresPerMinute, pickupService, dropoffService },
    target,
    maximum,
    restaurants: restaurants.map(([id = '', x, y]) => ({ id, x: Number(x), y: Number(y) })),
    orders: orders.map(([id = '', x, y, placedAt, restaurant = '', readyAt]) => ({
      id,
      x: Number(x),
      y: Number(y),
      placedAt: Number(placedAt),
      restaurant,
      readyAt: Number(readyAt),
    })),
    couriers: couriers.map(([id = '', x, y, onAt, offAt]) => ({
      id,
      x: Number(x),
      y: Number(y),
      onAt: Number(onAt),
      offAt: Number(offAt),
    })),
  };
}

/** The rows below the header line. */
async function readRows(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no ${path}: is this the folder of an MDRP instance?`);
  });
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.map((line) => line.split('\t'));
}
