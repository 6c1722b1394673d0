import { allotCells, chooseCell, type Cell, type CellSize, type CellTemperature } from './cell-choice.js';

const cell = (number: string, size: CellSize, temperature: CellTemperature = 'ambient'): Cell => ({
  id: `cell-${number}`,
  lockerId: 'locker',
  number,
  size,
  temperature,
});
const numberFor = (free: Cell[], bags: number, temperature: 'ambient' | 'chilled' | 'frozen' | 'hot') =>
  chooseCell(free, { bags, temperature })?.number;

describe('the cell chosen for a bag', () => {
  it('is the smallest that holds it, and of equals the first', () => {
    const free = [cell('4', 'large'), cell('3', 'medium'), cell('2', 'small'), cell('1', 'small')];
    expect([1, 2, 3, 4, 5].map((bags) => numberFor(free, bags, 'ambient'))).toEqual([
      '1',
      '3',
      '4',
      '4',
      undefined,
    ]);
  });

  it('keeps what is frozen frozen, what is chilled chilled and what is hot warm, and nothing else so', () => {
    const free = [cell('1', 'large'), cell('2', 'small', 'frozen'), cell('3', 'small', 'warm')];
    expect(numberFor(free, 1, 'frozen')).toBe('2');
    expect(numberFor(free, 1, 'hot')).toBe('3');
    expect(numberFor(free, 1, 'chilled')).toBeUndefined();
    expect(numberFor([...free, cell('4', 'small', 'chilled')], 1, 'chilled')).toBe('4');
    expect(numberFor([cell('1', 'small'), cell('2', 'small')], 1, 'ambient')).toBe('1');
    expect(numberFor([cell('1', 'large'), cell('2', 'small')], 1, 'ambient')).toBe('2');
    expect(numberFor(free.slice(1), 1, 'ambient')).toBeUndefined();
  });

  it('is given to one bag only, to the first that comes', () => {
    const loads = ['a', 'b', 'c'].map((legId) => ({
      legId,
      lockerId: 'locker',
      bags: 1,
      temperature: 'ambient' as const,
    }));
    const allotted = allotCells([cell('1', 'small'), cell('2', 'large')], loads);
    expect([...allotted].map(([legId, { number }]) => [legId, number])).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(allotCells([{ ...cell('1', 'small'), lockerId: 'another' }], loads).size).toBe(0);
  });
});
