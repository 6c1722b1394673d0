import { ConfigError, type Config } from './config/config.js';

/** Says in one line what a person has to put right, and ends with 1. */
export function failToStart(error: unknown): never {
  process.stderr.write(`last100: ${inOneLine(error)}\n`);
  process.exit(1);
}

/** Says what a person should look at before it matters. */
export function warnOfSettings({ warnings }: Config): void {
  for (const warning of warnings) process.stderr.write(`last100: ${warning}\n`);
}

function inOneLine(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what holds it, or set PORT.`;
  if (code === 'EACCES') return message;
  return process.env.LAST100_DEBUG ? (stack ?? message) : message;
}

/**
 * Milliseconds to finish what is under way. What takes longer (a queue's store that is away, say) is left for
 * later.
 */
const STOP_WITHIN = 20_000;

/** Runs `stop` once, on Ctrl-C, SIGTERM or when the terminal is closed; a second Ctrl-C ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  // A terminal that is gone takes no more words: that is no reason to leave things as they are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) {
        if (signal === 'SIGINT') process.exit(130);
        return;
      }
      stopping = true;
      setTimeout(failToStop, STOP_WITHIN);
      stop().then(
        () => process.exit(0),
        (error: Error) => failToStart(error),
      );
    });
  }
}

function failToStop(): never {
  const seconds = STOP_WITHIN / 1_000;
  process.stderr.write(
    `last100: Not all could be finished in ${seconds} s; the next start goes on with it.\n`,
  );
  process.exit(1);
}
