import type { Piece } from './read-text.js';

/** That a text of a file writes a table. */
export interface Write {
  readonly table: string;
  readonly file: string;
}

/** `FOR UPDATE OF d` and `DO UPDATE SET` are none. */
const WRITES =
  /\b(?:(?:INSERT INTO|DELETE FROM|MERGE INTO|TRUNCATE(?: TABLE)?|COPY)\s+(\w+)|UPDATE\s+(?:ONLY\s+)?(\w+)\s+(?:(?:AS\s+)?\w+\s+)?SET\b)/g;

/** The tables that a statement writes, each with the file whose piece says so. */
export function writesIn(pieces: readonly Piece[]): Write[] {
  const text = pieces.map((piece) => piece.text).join('');
  return [...text.matchAll(WRITES)].map(({ 1: into, 2: updated, index }) => ({
    table: into ?? updated ?? '',
    file: fileAt(pieces, index),
  }));
}

function fileAt(pieces: readonly Piece[], index: number): string {
  let end = 0;
  return pieces.find(({ text }) => (end += text.length) > index)?.file ?? '';
}
