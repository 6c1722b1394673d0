import { Heap } from './heap.js';

/**
 * Who may take what at which price: row `r` may take `columns[k]` for `costs[k]`, `starts[r] <= k < starts[r
 * + 1]`.
 */
export interface SparseCosts {
  readonly columnCount: number;
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly costs: readonly number[];
}

/**
 * The cheapest assignment of every row to a column of its own: shortest augmenting paths with dual prices,
 * the second half of Jonker and Volgenant (Computing 38, 1987), on sparse costs with a heap in place of a
 * dense scan. Returns the column of each row. There must be an assignment of all rows; where there is not,
 * some rows get -1.
 */
export function cheapestAssignment({ columnCount, starts, columns, costs }: SparseCosts): Int32Array {
  const rowCount = starts.length - 1;
  const columnOf = new Int32Array(rowCount).fill(-1);
  const rowOf = new Int32Array(columnCount).fill(-1);
  const rowPrice = new Float64Array(rowCount);
  const columnPrice = new Float64Array(columnCount);
  const distance = new Float64Array(columnCount);
  const reachedFrom = new Int32Array(columnCount);
  const reachedIn = new Int32Array(columnCount).fill(-1);
  const done = new Int32Array(columnCount).fill(-1);

  for (let row = 0; row < rowCount; row++) {
    const scanned: number[] = [];
    const end = shortestPath(row, scanned);
    if (end === -1) continue;
    const length = distance[end] as number;
    rowPrice[row]! += length;
    for (const column of scanned) {
      const saved = length - (distance[column] as number);
      rowPrice[rowOf[column] as number]! += saved;
      columnPrice[column]! -= saved;
    }
    augment(row, end);
  }
  return columnOf;

  /** Dijkstra over reduced costs, from a row to the nearest free column; -1: there is none. */
  function shortestPath(root: number, scanned: number[]): number {
    const heap = new Heap();
    relax(root, 0);
    for (;;) {
      const column = heap.pop();
      if (column === undefined) return -1;
      if (done[column] === root) continue;
      done[column] = root;
      const owner = rowOf[column] as number;
      if (owner === -1) return column;
      scanned.push(column);
      relax(owner, distance[column] as number);
    }

    function relax(row: number, so_far: number): void {
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
        const column = columns[k] as number;
        if (done[column] === root) continue;
        const reduced =
          so_far + (costs[k] as number) - (rowPrice[row] as number) - (columnPrice[column] as number);
        if (reachedIn[column] === root && reduced >= (distance[column] as number)) continue;
        reachedIn[column] = root;
        distance[column] = reduced;
        reachedFrom[column] = row;
        heap.push(column, reduced);
      }
    }
  }

  /** Gives every row on the path the column that it was reached through. */
  function augment(root: number, end: number): void {
    let column = end;
    for (;;) {
      const row = reachedFrom[column] as number;
      const next = columnOf[row] as number;
      columnOf[row] = column;
      rowOf[column] = row;
      if (row === root) return;
      column = next;
    }
  }
}
