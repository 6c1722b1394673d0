/**
 * `npm run bench -- rounds [--moves N]`: CPU time and memory of one round against its size, in one zone and
 * split into fifty.
 */
import { parseArgs } from 'node:util';
import { dispatchRound } from '#libs/dispatch/dispatch-round.js';
import type { Round } from '#libs/dispatch/round.js';
import { aTown } from './town.js';

const SIZES = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];
const ZONES = 50;
const TIMES = 3;

const { values } = parseArgs({ options: { moves: { type: 'string' } } });
const options = values.moves === undefined ? {} : { searchMoves: Number(values.moves) };

dispatchRound(aTown(1_000, 7));
console.log('   legs  riders   one zone ms   heap MB   offers   50 zones ms, all');
const measured = SIZES.map((legs) => {
  const one = measure([aTown(legs, 1)]);
  const many =
    legs >= 10 * ZONES
      ? measure(Array.from({ length: ZONES }, (_, zone) => aTown(legs / ZONES, zone))).ms.toFixed(0)
      : '-';
  console.log(
    [
      String(legs).padStart(7),
      String(legs / 10).padStart(6),
      one.ms.toFixed(1).padStart(12),
      one.megabytes.toFixed(0).padStart(8),
      String(one.offers).padStart(7),
      many.padStart(17),
    ].join('  '),
  );
  return { legs, ms: one.ms };
});
console.log(
  `growth exponent in one zone: ${exponent(measured).toFixed(2)} over all sizes, ${exponent(measured.slice(-5)).toFixed(2)} from 1,000 legs on`,
);

/**
 * The median of a few goes, CPU time of this process; memory is what the rounds leave on the heap until
 * collected.
 */
function measure(rounds: readonly Round[]): { ms: number; megabytes: number; offers: number } {
  const goes = Array.from({ length: TIMES }, () => {
    const heap = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const started = process.cpuUsage();
    let offers = 0;
    for (const round of rounds) offers += dispatchRound({ ...round, options }).offers.length;
    const { user, system } = process.cpuUsage(started);
    const grown = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - heap;
    return { ms: (user + system) / 1_000, megabytes: grown / 1e6, offers };
  }).sort((a, b) => a.ms - b.ms);
  const middle = goes[Math.floor(TIMES / 2)] as (typeof goes)[number];
  return { ...middle, megabytes: Math.max(...goes.map(({ megabytes }) => megabytes)) };
}

/** Slope of the least-squares line through the logarithms. */
function exponent(points: readonly { readonly legs: number; readonly ms: number }[]): number {
  const xs = points.map(({ legs }) => Math.log(legs));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const top = xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] as number) - y), 0);
  return top / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
