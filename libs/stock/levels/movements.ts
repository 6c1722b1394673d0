import { MOST_ON_HAND } from '../level-update.js';
import type { LockedLevel } from './lock-levels.js';
import { type EpochMs, epochMs } from '../../geo/units.js';

/** What moved in the merchant's store, besides what our orders moved. */
export interface Movement {
  readonly sku: string;
  /** Units: below zero where they left. */
  readonly change: number;
  /** The sender's own name for it: the same again counts once. */
  readonly reference: string;
  /** In epoch milliseconds. */
  readonly at: EpochMs;
}

/** A movement as it is written to the ledger: what became of on hand is not always all of it. */
interface MovementEntry extends Movement {
  readonly onHandChange: number;
}

interface MovedLevel {
  readonly sku: string;
  readonly moved: number;
  readonly movedAt: EpochMs;
  readonly onHand: number;
  readonly before: number;
}

/** A movement that cannot be, by its place in the message. */
interface ImpossibleMovement {
  readonly index: number;
  readonly field: 'sku' | 'change' | 'reference';
  readonly message: string;
}

export interface AddedMovements {
  readonly levels: readonly MovedLevel[];
  readonly entries: readonly MovementEntry[];
  /** Movements that had been written before, or twice in the message. */
  readonly known: number;
  readonly impossible: readonly ImpossibleMovement[];
}

/** Units that may have moved since one count: a thousand times what any store holds. */
const MOST_MOVED = 1_000 * MOST_ON_HAND;

/**
 * Adds movements to levels. One from after the level's count moves it; one from before is in the count
 * already and is only written down, for a count as of before it that may come to be known. `written` holds
 * the change of each reference that the ledger has, by {@link referenceKey}.
 */
export function addMovements(
  movements: readonly Movement[],
  levels: ReadonlyMap<string, LockedLevel>,
  written: ReadonlyMap<string, number>,
): AddedMovements {
  const changes = new Map(written);
  const moved = new Map<string, MovedLevel>();
  const entries: MovementEntry[] = [];
  const impossible: ImpossibleMovement[] = [];
  let known = 0;
  movements.forEach((movement, index) => {
    const { sku, change } = movement;
    const refuse = (field: ImpossibleMovement['field'], message: string) =>
      void impossible.push({ index, field, message });
    const level = levels.get(sku);
    if (!level) return refuse('sku', 'has never been counted in this store: tell its level first');
    const earlier = changes.get(referenceKey(movement));
    if (earlier !== undefined && earlier !== change) {
      return refuse('reference', `names a movement of ${earlier} already`);
    }
    if (earlier !== undefined) return void known++;
    const sum = moved.get(sku) ?? standing(level);
    const counts = movement.at > level.asOf;
    const next = counts ? sum.moved + change : sum.moved;
    if (Math.abs(next) > MOST_MOVED) return refuse('change', 'moves more than any store holds');
    const onHand = Math.max(0, level.counted + next);
    changes.set(referenceKey(movement), change);
    entries.push({ ...movement, onHandChange: onHand - sum.onHand });
    moved.set(sku, { ...sum, moved: next, onHand, movedAt: epochMs(Math.max(sum.movedAt, movement.at)) });
  });
  return { levels: [...moved.values()], entries, known, impossible };
}

export const referenceKey = ({ sku, reference }: Pick<Movement, 'sku' | 'reference'>): string =>
  `${sku}\n${reference}`;

function standing({ sku, counted, moved }: LockedLevel): MovedLevel {
  const onHand = Math.max(0, counted + moved);
  return { sku, moved, movedAt: epochMs(0), onHand, before: onHand };
}
