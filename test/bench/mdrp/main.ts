/**
 * `npm run bench -- mdrp [DIR ...] [--out DIR] [--without IDEA ...] [--ideas] [--max-bundle N] [--moves N]`:
 * lives through instances of the Meal Delivery Routing Problem with the engine of libs/dispatch and writes
 * what came of it. `--ideas` lives through each again with one idea of the engine after the other switched
 * off.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInstance, type Instance } from '#apps/replay/mdrp/read-instance.js';
import { writeSolution } from '#apps/replay/mdrp/write-solution.js';
import { SWITCHES } from '#libs/dispatch/defaults.js';
import { checkSolution } from './check-solution.js';
import { ideasHead, ideasLine, ideasSummary, type IdeasRow } from './ideas-table.js';
import { measure } from '#apps/replay/mdrp/measures.js';
import { myopicRound } from './myopic.js';
import { simulateDay, type DaySettings } from './simulate-day.js';
import { BASELINE, head, line, summary, type Row } from './table.js';

const INSTANCES = join(import.meta.dirname, '../../../../../shared/data/mdrp');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    ideas: { type: 'boolean', default: false },
    'max-bundle': { type: 'string', default: '4' },
    moves: { type: 'string' },
  },
});

const unknown = values.without.filter((idea) => !(idea in SWITCHES));
if (unknown.length > 0)
  throw new Error(`No idea ${unknown.join(', ')}: ${Object.keys(SWITCHES).join(', ')}.`);
const dirs = positionals.length > 0 ? positionals : instancesIn(INSTANCES);
if (values.ideas) await compareIdeas();
else await compareWithBaseline();

async function compareWithBaseline(): Promise<void> {
  const rows: Row[] = [];
  console.log(head());
  for (const dir of dirs) {
    const instance = await readInstance(dir);
    const { solution, roundMs } = live(instance, values.without);
    if (values.out) await writeSolution(join(values.out, instance.name), instance, solution);
    const row = {
      name: instance.name,
      roundMs,
      ...measure(instance, solution),
      myopic: BASELINE.get(instance.name) ?? measure(instance, liveMyopically(instance).solution).overage,
    };
    rows.push(row);
    console.log(line(row));
  }
  console.log(summary(rows));
}

async function compareIdeas(): Promise<void> {
  const rows: IdeasRow[] = [];
  console.log(ideasHead());
  for (const dir of dirs) {
    const instance = await readInstance(dir);
    const overage = (without: readonly string[]): number =>
      measure(instance, live(instance, without).solution).overage;
    const row = {
      name: instance.name,
      all: overage([]),
      without: Object.keys(SWITCHES).map((idea) => overage([idea])),
    };
    rows.push(row);
    console.log(ideasLine(row));
  }
  console.log(ideasSummary(rows));
}

/** One day with the engine; a rule that its solution breaks is told, and fails the run. */
function live(instance: Instance, without: readonly string[]): ReturnType<typeof simulateDay> {
  const day = simulateDay(instance, settings(without));
  const broken = checkSolution(instance, day.solution);
  for (const rule of broken) console.error(`${instance.name}: ${rule}`);
  if (broken.length > 0) process.exitCode = 1;
  return day;
}

function liveMyopically(instance: Instance): ReturnType<typeof simulateDay> {
  return simulateDay(instance, { ...settings([]), dispatch: myopicRound });
}

function settings(without: readonly string[]): DaySettings {
  return {
    maxBundle: Number(values['max-bundle']),
    options: {
      switches: Object.fromEntries(without.map((idea) => [idea, false])),
      ...(values.moves !== undefined && { searchMoves: Number(values.moves) }),
    },
  };
}

function instancesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: name the folders of the instances.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}
