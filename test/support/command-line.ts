import { spawn, type ChildProcess } from 'node:child_process';

/** The command line at work beside a service. */
export interface Running {
  /** All it has said so far. */
  said(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
}

export function last100(environment: NodeJS.ProcessEnv, ...args: string[]): Running {
  const child = spawn(process.execPath, ['dist/apps/cli/last100.js', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (words += bytes.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, ended, said: () => words };
}
