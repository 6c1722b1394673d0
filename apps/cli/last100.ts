import { Command, InvalidArgumentError, Option } from 'commander';
import { failToStart, stopOnSignal } from '#libs/platform/run.js';

/** Each command's own code is loaded when it is called, so that `--help` answers at once. */
const program = new Command('last100').description('Dispatch for the last 100 metres of grocery delivery.');

program
  .command('start')
  .description('run the whole service here, as `npm start` does')
  .action(async () => {
    await (await import('./start.js')).run();
  });

program
  .command('replay')
  .description('play a day of the Meal Delivery Routing Problem through the running service')
  .argument('<dir>', 'the folder of an instance: orders, couriers, restaurants, instance_parameters (.txt)')
  .option('--speed <times>', 'how many times as fast as real time', positive, 60)
  .option('--url <url>', 'where the service is; else as its credentials file says')
  .option('--out <dir>', 'where the solution files go; else a folder of the data folder')
  .action((dir: string, options: { speed: number; url?: string; out?: string }) =>
    untilStopped(async (stop) => {
      const { replay } = await import('../replay/replay.js');
      await replay(dir, options, stop);
    }),
  );

program
  .command('simulate')
  .description('let the demo district live: orders, riders, volunteers, through the running service')
  .option('--rate <orders>', 'orders a minute of the service’s time', positive, 3)
  .option('--speed <times>', 'how many times as fast as real time; else 30, in a scenario 120', positive)
  .option('--url <url>', 'where the service is; else as its credentials file says')
  .option('--duration <seconds>', 'stop by itself after so many seconds of real time', positive)
  .addOption(
    new Option(
      '--scenario <name>',
      'one bad day, six minutes until its last order unless --duration says otherwise, then a report',
    ).choices(['lockdown']),
  )
  .action(
    (options: { rate: number; speed?: number; url?: string; duration?: number; scenario?: 'lockdown' }) =>
      untilStopped(async (stop) => {
        const { simulate } = await import('../simulator/simulate.js');
        await simulate({ ...options, speed: options.speed ?? (options.scenario ? 120 : 30) }, stop);
      }),
  );

program
  .command('note')
  .description('read drop-off notes, one a line, and print the drop policy of each as JSON')
  .action(async () => {
    const { readNotes } = await import('./note/note.js');
    await readNotes(process.stdin, process.stdout);
  });

program.parseAsync().catch(failToStart);

/** Ctrl-C asks the work to stop, and waits until it has. */
async function untilStopped(work: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const done = work(stop.signal);
  stopOnSignal(() => {
    stop.abort();
    return done;
  });
  await done;
}

function positive(given: string): number {
  const value = Number(given);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}
