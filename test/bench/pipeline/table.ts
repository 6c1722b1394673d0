import type { PipelineRun } from './run-pipeline.js';

export const HEAD = `${'load'.padEnd(22)}  offered  orders/s  accepted/s  p50 wait s  p99 wait s  rounds  legs a round`;

export function runLine(load: string, run: PipelineRun, toBeat?: number): string {
  const rate = run.offered / run.seconds;
  return [
    load.padEnd(22),
    String(run.offered).padStart(7),
    rate.toFixed(0).padStart(8),
    run.posted.ordersASecond.toFixed(0).padStart(10),
    run.p50.toFixed(2).padStart(10),
    run.p99.toFixed(2).padStart(10),
    String(run.rounds).padStart(6),
    run.legsARound.toFixed(0).padStart(12),
    ...(toBeat === undefined ? [] : [`(${(rate / toBeat).toFixed(2)} of what is to beat)`]),
  ].join('  ');
}

/** Where the time went: processor seconds by process, and of the worker's the engine's. */
export function cpuLine({ cpu, seconds, engineMs, roundMs, others }: PipelineRun): string {
  const parts = [...cpu].map(([name, used]) => `${name} ${used.toFixed(1)}`);
  return `  ${seconds.toFixed(1)} s; processor seconds: ${parts.join(', ')}; engine ${(engineMs / 1_000).toFixed(1)} s of ${(roundMs / 1_000).toFixed(1)} s in rounds; others took ${(others * 100).toFixed(0)}% of the machine`;
}
