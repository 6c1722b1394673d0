import fc from 'fast-check';
import { cheapestAssignment, type SparseCosts } from './assignment.js';

const FIXED = { seed: 20_220_401, numRuns: 2_000 };

/** A row is what its carrier asks for each leg; `undefined`: it cannot take it. */
type Matrix = readonly (readonly (number | undefined)[])[];

/**
 * Up to six rows and seven columns; each row may always take a column of its own, so that all can be
 * assigned.
 */
const anyMatrix = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), spare: fc.integer({ min: 0, max: 1 }) })
  .chain(({ rows, spare }) => {
    const cost = fc.integer({ min: 0, max: 60 });
    const columns = rows + spare;
    const cells = fc.array(fc.array(fc.option(cost, { nil: undefined, freq: 3 }), size(columns)), size(rows));
    return fc.tuple(cells, fc.array(cost, size(rows)), fc.shuffledSubarray(range(columns), size(rows)));
  })
  .map(([cells, own, free]): Matrix =>
    cells.map((row, r) => row.map((cost, column) => (column === free[r] ? own[r] : cost))),
  );

const size = (length: number) => ({ minLength: length, maxLength: length });
const range = (length: number) => [...Array(length).keys()];

function toSparse(matrix: Matrix): SparseCosts {
  const starts = [0];
  const columns: number[] = [];
  const costs: number[] = [];
  for (const row of matrix) {
    row.forEach((cost, column) => {
      if (cost === undefined) return;
      columns.push(column);
      costs.push(cost);
    });
    starts.push(columns.length);
  }
  return { columnCount: matrix[0]?.length ?? 0, starts, columns, costs };
}

const priceOf = (matrix: Matrix, columnOf: readonly number[]): number =>
  columnOf.reduce((sum, column, row) => sum + (matrix[row]?.[column] ?? Infinity), 0);

/** The least that any assignment costs, by trying them all. */
function cheapest(matrix: Matrix, row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === matrix.length) return 0;
  return Math.min(
    Infinity,
    ...range(matrix[row]?.length ?? 0)
      .filter((column) => !taken.has(column) && matrix[row]?.[column] !== undefined)
      .map(
        (column) =>
          (matrix[row]?.[column] as number) + cheapest(matrix, row + 1, new Set([...taken, column])),
      ),
  );
}

describe('the cheapest assignment', () => {
  it('gives each row a column of its own, at the least that any assignment costs', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const columnOf = [...cheapestAssignment(toSparse(matrix))];
        expect(new Set(columnOf).size).toBe(matrix.length);
        expect(priceOf(matrix, columnOf)).toBe(cheapest(matrix));
      }),
      FIXED,
    );
  });

  it('lets a row give its column away where that is cheaper for both together', () => {
    const matrix: Matrix = [
      [1, 2],
      [1, 9],
    ];
    expect([...cheapestAssignment(toSparse(matrix))]).toEqual([1, 0]);
  });

  it('leaves a row that can take nothing, and assigns the others', () => {
    expect([
      ...cheapestAssignment(
        toSparse([
          [undefined, undefined],
          [3, 1],
        ]),
      ),
    ]).toEqual([-1, 1]);
    expect([...cheapestAssignment(toSparse([[3], [1]]))].sort()).toEqual([-1, 0]);
    expect([...cheapestAssignment({ columnCount: 0, starts: [0], columns: [], costs: [] })]).toEqual([]);
  });
});
