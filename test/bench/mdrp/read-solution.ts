import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Solution, SolvedOrder } from '#apps/replay/mdrp/write-solution.js';

/** Reads the three files of a solution back, as the instances' evaluator does. */
export async function readSolution(dir: string): Promise<Solution> {
  const [assignments, orders, couriers] = await Promise.all([
    readRows(dir, 'assignments'),
    readRows(dir, 'orders'),
    readRows(dir, 'couriers'),
  ]);
  return {
    bundles: assignments.map(([assignedAt, pickedUpAt, courier = '', ...ids]) => ({
      assignedAt: Number(assignedAt),
      pickedUpAt: Number(pickedUpAt),
      courier,
      orders: ids,
    })),
    orders: new Map(orders.filter(([, , , pickedUpAt]) => pickedUpAt !== 'NA').map(toSolvedOrder)),
    moves: couriers.map(([courier = '', departsAt, origin = '', destination = '']) => ({
      courier,
      departsAt: Number(departsAt),
      origin,
      destination,
    })),
  };
}

function toSolvedOrder([id = '', , , pickedUpAt, droppedOffAt, courier = '']: string[]): [
  string,
  SolvedOrder,
] {
  return [id, { pickedUpAt: Number(pickedUpAt), droppedOffAt: Number(droppedOffAt), courier }];
}

async function readRows(dir: string, name: string): Promise<string[][]> {
  const text = await readFile(join(dir, `solution_info_${name}.txt`), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => line.split(' '));
}
