import type { ZoneRow } from '../../libs/client/rows.js';
import type { Measures } from './mdrp/measures.js';
import type { DayLog } from './day-log.js';

/** Past this share of late steps the service, or this machine, did not keep up with the clock. */
const KEPT_UP = 0.01;

export interface Outcome {
  readonly instance: string;
  readonly speed: number;
  readonly measures: Measures;
  readonly zone: Pick<ZoneRow, 'rounds' | 'slowestRoundMs'>;
  readonly log: DayLog;
}

/** The day's result, as it is shown at the end. */
export function table({ instance, speed, measures, zone, log }: Outcome): string {
  const { steps, lateBy } = log;
  const rows: [string, string][] = [
    ['instance', instance],
    ['speed', `${speed} × real time`],
    ['orders', String(measures.orders)],
    ['delivered', String(measures.orders - measures.undelivered)],
    ['undelivered', String(measures.undelivered)],
    ['click-to-door, mean', minutes(measures.mean)],
    ['  its lower bound', minutes(measures.bound)],
    ['click-to-door, p90', minutes(measures.p90)],
    ['overage, mean over all orders', minutes(measures.overage)],
    ['rounds', String(zone.rounds)],
    ['slowest round', `${(zone.slowestRoundMs ?? 0).toFixed(1)} ms`],
    [
      'steps late by a minute of the day or more',
      `${lateBy.length} of ${steps}, at most ${Math.max(0, ...lateBy)} min`,
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return [...lines, ...(lateBy.length > steps * KEPT_UP ? [lagging(speed)] : [])].join('\n');
}

const lagging = (speed: number): string =>
  `  The service did not keep up with ${speed} × real time: the times above are longer than its plans. Try a lower --speed.`;

const minutes = (value: number): string => `${value.toFixed(2)} min`;

/** Orders that did not arrive and offers that came to nothing, in words; empty if there were none. */
export function setbacks(log: DayLog, undelivered: readonly string[]): string {
  const left = undelivered.filter((order) => !log.refused.has(order));
  return [
    ...[...log.setbacks].sort(([, a], [, b]) => b - a).map(([reason, times]) => `  ${times} × ${reason}`),
    ...[...log.refused].map(([order, words]) => `  ${order} was refused: ${words}`),
    ...(left.length > 0 ? [`  accepted, never delivered: ${left.join(' ')}`] : []),
  ].join('\n');
}
