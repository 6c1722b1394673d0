import type { AddressInfo } from 'node:net';
import { failToStart, stopOnSignal } from '../../libs/platform/run.js';
import { layOutCells } from './lay-out-cells.js';
import { serveLocker } from './serve-locker.js';
import { SimulatedLocker } from './simulated-locker.js';

const CELLS = 'small-ambient:8,medium-ambient:4,large-ambient:2,small-chilled:4,small-frozen:4,small-warm:2';

/** A locker that is not there, in a process of its own: PORT (0 picks one) and LOCKER_CELLS set it up. */
function main(): void {
  const locker = new SimulatedLocker(layOutCells(process.env.LOCKER_CELLS || CELLS));
  const server = serveLocker(locker);
  server.once('error', failToStart);
  stopOnSignal(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  // Whoever forked it is gone.
  process.once('disconnect', () => process.exit(0));
  server.listen(Number(process.env.PORT || 0), '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(
      `Last100 simulated locker: ${locker.cells.length} cells at http://127.0.0.1:${port}\n`,
    );
  });
}

try {
  main();
} catch (error) {
  failToStart(error);
}
