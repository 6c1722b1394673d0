import { cpus, totalmem } from 'node:os';

/** Figures mean nothing without it. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim()}), ${gigabytes} GB, Node ${process.version}, ${process.platform}`;
}
