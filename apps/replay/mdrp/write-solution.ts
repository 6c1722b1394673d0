import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instance, Minute } from './read-instance.js';

/** Orders of one restaurant given to one courier, in the sequence of their doors. */
export interface SolvedBundle {
  readonly assignedAt: Minute;
  readonly pickedUpAt: Minute;
  readonly courier: string;
  readonly orders: readonly string[];
}

export interface SolvedOrder {
  readonly pickedUpAt: Minute;
  readonly droppedOffAt: Minute;
  readonly courier: string;
}

/** A courier's way from one place to the next: an order's id, a restaurant's, or `0` for where it started. */
export interface SolvedMove {
  readonly courier: string;
  readonly departsAt: Minute;
  readonly origin: string;
  readonly destination: string;
}

/** What a day of dispatch came to. */
export interface Solution {
  readonly bundles: readonly SolvedBundle[];
  /** Per order that was delivered. */
  readonly orders: ReadonlyMap<string, SolvedOrder>;
  /** Each courier's own are in sequence; couriers may be mixed. */
  readonly moves: readonly SolvedMove[];
}

/** Writes the three files that the instances' evaluator reads: space-separated, one header line each. */
export async function writeSolution(dir: string, instance: Instance, solution: Solution): Promise<void> {
  await mkdir(dir, { recursive: true });
  const files = {
    assignments: ['assignment_time pickup_time courier order', ...assignmentLines(solution)],
    orders: [
      'order placement_time ready_time pickup_time dropoff_time courier',
      ...orderLines(instance, solution),
    ],
    couriers: ['courier departure_time origin destination', ...courierLines(instance, solution)],
  };
  await Promise.all(
    Object.entries(files).map(([name, lines]) =>
      writeFile(join(dir, `solution_info_${name}.txt`), `${lines.join('\n')}\n`),
    ),
  );
}

const assignmentLines = ({ bundles }: Solution): string[] =>
  bundles
    .toSorted((a, b) => a.assignedAt - b.assignedAt || a.pickedUpAt - b.pickedUpAt)
    .map(({ assignedAt, pickedUpAt, courier, orders }) =>
      [assignedAt, pickedUpAt, courier, ...orders].join(' '),
    );

/** The word `courier` stands in for the courier of an order that had none. */
const orderLines = ({ orders }: Instance, solution: Solution): string[] =>
  orders.map(({ id, placedAt, readyAt }) => {
    const done = solution.orders.get(id);
    const rest = done ? [done.pickedUpAt, done.droppedOffAt, done.courier] : ['NA', 'NA', 'courier'];
    return [id, placedAt, readyAt, ...rest].join(' ');
  });

/** One block a courier. */
function courierLines({ couriers }: Instance, { moves }: Solution): string[] {
  const blocks = new Map<string, string[]>(couriers.map(({ id }) => [id, []]));
  for (const { courier, departsAt, origin, destination } of moves)
    blocks.get(courier)?.push([courier, departsAt, origin, destination].join(' '));
  return [...blocks.values()].flat();
}
