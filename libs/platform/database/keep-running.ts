import type { EmbeddedPostgres } from './embedded-postgres.js';

/** Milliseconds between two looks at whether the server is there. */
const LOOK_EVERY = 1_000;
/** Milliseconds in which it must be running again; its old processes may take some to be gone. */
const RUNS_AGAIN_WITHIN = 60_000;

/**
 * Starts an embedded server again that has died (the kernel was short of memory, somebody killed it) or was
 * told to stop: on the same port, so that the pools find it. Where that does not work, `giveUp` is called
 * once: a process without a database is no use, and whoever supervises it must see that. Returns the function
 * that ends the watch.
 */
export function keepRunning(server: EmbeddedPostgres, giveUp: (error: unknown) => void): () => void {
  let watching = true;
  let busy = false;
  const look = async () => {
    if (busy) return;
    if (server.isRunning()) {
      if (server.isStopping()) server.sendAway();
      return;
    }
    busy = true;
    process.stderr.write('last100: PostgreSQL has died; it is started again.\n');
    try {
      await startAgain(server, () => watching);
      if (watching) process.stderr.write('last100: PostgreSQL runs again.\n');
    } catch (error) {
      end();
      giveUp(error);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  const end = () => {
    watching = false;
    clearInterval(timer);
  };
  return end;
}

async function startAgain(server: EmbeddedPostgres, wanted: () => boolean): Promise<void> {
  const end = performance.now() + RUNS_AGAIN_WITHIN;
  while (wanted()) {
    try {
      return await server.startAgain();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }
}
