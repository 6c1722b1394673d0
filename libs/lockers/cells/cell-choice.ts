import type { Temperature } from '../../dispatch/round.js';

export const CELL_SIZES = ['small', 'medium', 'large'] as const;
export type CellSize = (typeof CELL_SIZES)[number];

export const CELL_TEMPERATURES = ['ambient', 'warm', 'chilled', 'frozen'] as const;
export type CellTemperature = (typeof CELL_TEMPERATURES)[number];

export interface Cell {
  readonly id: string;
  readonly lockerId: string;
  readonly number: string;
  readonly size: CellSize;
  readonly temperature: CellTemperature;
}

/** What is to lie in a cell. */
export interface Load {
  readonly bags: number;
  readonly temperature: Temperature;
}

/** Full paper bags that stand side by side. */
const BAGS: Readonly<Record<CellSize, number>> = { small: 1, medium: 2, large: 4 };

/** Food keeps its own temperature: milk freezes in a freezer and vegetables wilt in the warm. */
const KEPT_IN: Readonly<Record<Temperature, CellTemperature>> = {
  ambient: 'ambient',
  chilled: 'chilled',
  frozen: 'frozen',
  hot: 'warm',
};

export const fits = ({ size, temperature }: Cell, load: Load): boolean =>
  KEPT_IN[load.temperature] === temperature && load.bags <= BAGS[size];

/**
 * The smallest cell that will do, so that the large ones are left for those who need them; of equals the
 * first number.
 */
export function chooseCell(free: readonly Cell[], load: Load): Cell | undefined {
  return free
    .filter((cell) => fits(cell, load))
    .toSorted((a, b) => BAGS[a.size] - BAGS[b.size] || (a.number < b.number ? -1 : 1))[0];
}

/** A load that is bound for a locker, by the id of its leg. */
export interface BoundLoad extends Load {
  readonly legId: string;
  readonly lockerId: string;
}

/**
 * Gives each load a cell of its own as long as there are any, in the order told. Who is not in the answer has
 * none.
 */
export function allotCells(free: readonly Cell[], loads: readonly BoundLoad[]): Map<string, Cell> {
  const left = new Set(free);
  const allotted = new Map<string, Cell>();
  for (const load of loads) {
    const cell = chooseCell(
      [...left].filter(({ lockerId }) => lockerId === load.lockerId),
      load,
    );
    if (!cell) continue;
    left.delete(cell);
    allotted.set(load.legId, cell);
  }
  return allotted;
}
