import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../locker-sim/main.js', import.meta.url));
/** Milliseconds in which it must be up. */
const UP_WITHIN = 10_000;

/** The simulated locker as a process of its own, which can die and come back at the same address. */
export class LockerProcess {
  url = '';
  private child: ChildProcess | undefined;

  constructor(private readonly cells: string) {}

  async start(): Promise<void> {
    const port = this.url ? new URL(this.url).port : '0';
    // A group of its own: Ctrl-C is for us, who need it until all bags are dealt with. It ends with us,
    // however we end.
    const child = fork(PROGRAM, [], {
      env: { ...process.env, PORT: port, LOCKER_CELLS: this.cells },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    this.child = child;
    const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data', {
      signal: AbortSignal.timeout(UP_WITHIN),
    })) as [Buffer];
    const [url] = /http:\S+/.exec(said.toString()) ?? [];
    if (!url) throw new Error(`The simulated locker did not start: ${said.toString()}`);
    this.url = url;
  }

  /** No time to finish anything. */
  die = () => this.end('SIGKILL');
  stop = () => this.end('SIGTERM');

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
