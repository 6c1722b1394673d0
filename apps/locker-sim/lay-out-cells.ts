import { CELL_SIZES, CELL_TEMPERATURES } from '../../libs/lockers/cells/cell-choice.js';
import type { CellReading } from '../../libs/lockers/adapters/locker-adapter.js';

type NewCell = Pick<CellReading, 'number' | 'size' | 'temperature'>;

/** Cells as told in one word, such as `small-ambient:4,medium-chilled:2`; numbered from 01 on. */
export function layOutCells(told: string): NewCell[] {
  const kinds = told.split(',').flatMap((part) => {
    const [, size, temperature, count] = /^(\w+)-(\w+):(\d{1,3})$/.exec(part.trim()) ?? [];
    const known = { size: nameIn(CELL_SIZES, size), temperature: nameIn(CELL_TEMPERATURES, temperature) };
    if (!known.size || !known.temperature) {
      throw new Error(`LOCKER_CELLS: "${part}" is not SIZE-TEMPERATURE:COUNT, as in small-ambient:4`);
    }
    return Array.from({ length: Number(count) }, () => known as Omit<NewCell, 'number'>);
  });
  return kinds.map((kind, index) => ({ number: String(index + 1).padStart(2, '0'), ...kind }));
}

const nameIn = <Name extends string>(names: readonly Name[], told?: string): Name | undefined =>
  names.find((name) => name === told);
