import { setMaxListeners } from 'node:events';

/** What ends a run: `stop` from outside, or the failure of a part of it. */
export function haltedBy(stop: AbortSignal): AbortController {
  const halt = new AbortController();
  // Every client of the run waits on it.
  setMaxListeners(0, halt.signal);
  const end = () => halt.abort();
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
  return halt;
}

/**
 * Waits for all parts of a run. The first failure halts the others and is thrown once they have stopped; a
 * run that was halted on purpose is no failure.
 */
export async function together(parts: readonly Promise<void>[], halt: AbortController): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  await Promise.all(
    parts.map((part) =>
      part.catch((error: unknown) => {
        if (halt.signal.aborted) return;
        failure = { error };
        halt.abort();
      }),
    ),
  );
  if (failure) throw failure.error;
}
