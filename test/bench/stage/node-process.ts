import { spawn, type ChildProcess } from 'node:child_process';

/** As `npm run start:api`, `start:worker` and docker/ start it. */
export const AS_SHIPPED = ['--max-semi-space-size=32'];

export interface Running {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a built file as a process of its own and resolves once it has said `Last100 ...`. */
export async function startNode(
  file: string,
  environment: NodeJS.ProcessEnv,
  nodeFlags: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, [...AS_SHIPPED, ...nodeFlags, file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (/^Last100 /m.test(said)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
  });
  child.stdout.on(
    'data',
    (bytes: Buffer) => /"level":"(warn|error|fatal)"/.test(String(bytes)) && process.stderr.write(bytes),
  );
  return { pid: child.pid as number, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Runs a built file to its end and returns what it answered, one JSON value on its standard output. */
export async function askNode<Answer>(
  file: string,
  question: object,
  nodeFlags: readonly string[] = [],
): Promise<Answer> {
  const child = spawn(process.execPath, [...nodeFlags, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(question));
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}: ${said}`);
  return JSON.parse(said) as Answer;
}

/** What {@link askNode} asked. */
export async function question<Question>(): Promise<Question> {
  let heard = '';
  for await (const bytes of process.stdin) heard += String(bytes);
  return JSON.parse(heard) as Question;
}
