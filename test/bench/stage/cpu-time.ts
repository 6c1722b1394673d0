import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Server } from './server.js';

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/**
 * Seconds of processor time that a process and the processes it started have used; 0 where /proc tells
 * nothing.
 */
export function cpuSeconds(pid: number): number {
  const all = processes();
  const family = new Set([pid]);
  for (let grown = true; grown;) {
    const before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
    grown = family.size > before;
  }
  return all.filter(({ id }) => family.has(id)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
}

/** Seconds of processor time of the benchmark: its own, of the processes it started, and of the server. */
export const ownSeconds = ({ pid }: Pick<Server, 'pid'>): number => cpuSeconds(process.pid) + cpuSeconds(pid);

/**
 * Starts to look who uses the machine. The function it returns tells which share of it programs other than
 * the benchmark took meanwhile: figures from a machine that others used are lower bounds.
 */
export function watchMachine(server: Pick<Server, 'pid'>): () => number {
  const ours = (): number => ownSeconds(server);
  const before = { at: performance.now(), machine: machineSeconds(), ours: ours() };
  return () => {
    const all = ((performance.now() - before.at) / 1_000) * cpus().length;
    return Math.max(0, machineSeconds() - before.machine - (ours() - before.ours)) / all;
  };
}

/** Seconds of processor time that the whole machine has used, whoever used it; 0 where /proc tells nothing. */
function machineSeconds(): number {
  const [line] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user, nice, system, , , irq, softirq, steal] = (line ?? '').split(/\s+/).slice(1).map(Number);
  return (
    [user, nice, system, irq, softirq, steal].reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0) / TICKS
  );
}

interface ProcessTicks {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

function processes(): ProcessTicks[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // After the name in brackets, which may hold spaces: state, parent, ..., and times of itself and of
      // ended children.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [own, system, ended, endedSystem] = fields.slice(11, 15) as [number, number, number, number];
      return [{ id: Number(name), parent: fields[1] as number, ticks: own + system + ended + endedSystem }];
    } catch {
      return [];
    }
  });
}
