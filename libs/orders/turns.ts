import { setImmediate as othersTurn } from 'node:timers/promises';

/**
 * Milliseconds that many orders keep the thread to themselves: notes that were never read before take some
 * each.
 */
const TURN = 10;

/** Called between one order and the next: gives others their turn where ours has lasted long enough. */
export function takeTurns(): () => Promise<void> {
  let ends = performance.now() + TURN;
  return async () => {
    if (performance.now() <= ends) return;
    await othersTurn();
    ends = performance.now() + TURN;
  };
}
