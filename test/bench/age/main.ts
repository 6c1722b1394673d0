/**
 * `npm run bench -- age [--finished N] [--young N] [--folder F] [--turns N] [--statements]`: what intake,
 * rounds, pages and the sweeper cost with N finished deliveries in the tables, against a service of the same
 * build with ten thousand, in turns on one machine. `--folder` keeps the old service's tables for the next
 * time. `--statements` names those that read more of the old tables than of the young ones.
 */
import { parseArgs } from 'node:util';
import { describeMachine } from '../stage/machine.js';
import { grownStatements } from './grown-statements.js';
import { lowerQuartile, measureTurn, type Both, type Measured } from './measure.js';
import { startAged } from './service.js';

/** An old service may cost so many times what a young one does. */
const ASKED = 1.3;

const { values } = parseArgs({
  options: {
    finished: { type: 'string', default: '200000' },
    young: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    turns: { type: 'string', default: '7' },
    statements: { type: 'boolean', default: false },
  },
});

console.log(describeMachine());
const young = await startAged(Number(values.young));
const old = await startAged(Number(values.finished), values.folder);
try {
  const turns: Both<Measured>[] = [];
  // The first warms up.
  for (let turn = 0; turn <= Number(values.turns); turn++) {
    const both = await measureTurn({ young, old });
    if (turn > 0) turns.push(both);
  }
  console.log(table(turns));
  if (values.statements) console.log(await grownStatements(young.server.pool, old.server.pool));
} finally {
  await young.stop();
  await old.stop();
}

function table(turns: readonly Both<Measured>[]): string {
  const lines = Object.keys(turns[0]?.young ?? {}).map((name) => {
    const [ofYoung, ofOld] = (['young', 'old'] as const).map((age) =>
      lowerQuartile(turns.map((turn) => turn[age][name] ?? NaN)),
    ) as [number, number];
    return line(name, ofYoung, ofOld);
  });
  return [`${'ms'.padEnd(30)} ${'young'.padStart(10)} ${'old'.padStart(10)}  ratio`, ...lines].join('\n');
}

function line(name: string, ofYoung: number, ofOld: number): string {
  const ratio = ofOld / ofYoung;
  const over = ratio > ASKED ? `  more than ${ASKED}` : '';
  const [a, b] = [ofYoung, ofOld].map((ms) => ms.toFixed(2).padStart(10));
  return `${name.padEnd(30)} ${a} ${b} ${ratio.toFixed(2).padStart(6)}${over}`;
}
