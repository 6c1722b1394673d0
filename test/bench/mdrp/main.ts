/**
 * `npm run bench -- mdrp [DIR ...] [--out DIR] [--without IDEA ...] [--max-bundle N] [--moves N]`: lives through
 * instances of the Meal Delivery Routing Problem with the engine of libs/dispatch and writes what came of it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInstance } from '#apps/cli/mdrp/read-instance.js';
import { writeSolution } from '#apps/cli/mdrp/write-solution.js';
import type { RoundOptions } from '#libs/dispatch/round.js';
import { checkSolution } from './check-solution.js';
import { measure } from './measures.js';
import { myopicRound } from './myopic.js';
import { simulateDay } from './simulate-day.js';
import { head, line, summary, type Row } from './table.js';

const INSTANCES = join(import.meta.dirname, '../../../../../shared/data/mdrp');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    'max-bundle': { type: 'string', default: '4' },
    moves: { type: 'string' },
    myopic: { type: 'boolean', default: false },
  },
});

const options: RoundOptions = {
  switches: Object.fromEntries(values.without.map((idea) => [idea, false])),
  ...(values.moves !== undefined && { searchMoves: Number(values.moves) }),
};
const rows: Row[] = [];
console.log(head());
for (const dir of positionals.length > 0 ? positionals : instancesIn(INSTANCES)) {
  const instance = await readInstance(dir);
  const { solution, roundMs } = simulateDay(instance, {
    maxBundle: Number(values['max-bundle']),
    options,
    ...(values.myopic && { dispatch: myopicRound }),
  });
  if (values.out) await writeSolution(join(values.out, instance.name), instance, solution);
  const broken = checkSolution(instance, solution);
  for (const rule of broken) console.error(`${instance.name}: ${rule}`);
  if (broken.length > 0) process.exitCode = 1;
  const row = { name: instance.name, roundMs, ...measure(instance, solution) };
  rows.push(row);
  console.log(line(row));
}
console.log(summary(rows));

function instancesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: name the folders of the instances.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}
