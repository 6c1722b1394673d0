import { JsonBounds, type JsonSize } from './json-bounds.js';
import { Problem } from './problem.js';

/** Bytes of a list's entries that are parsed at once: about half a millisecond. */
const PIECE = 64 * 1024;

const malformed = () => new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.');

/**
 * Parses JSON as it arrives: the entries of the root object's lists some at a time, so that a body of many
 * megabytes never holds up the thread. What remains, the skeleton, has the number of its list in the place of
 * each list's entries.
 */
export class LargeJson {
  private readonly bounds: JsonBounds;
  private readonly skeleton: Buffer[] = [];
  private readonly lists: unknown[][] = [];
  private piece: Buffer[] = [];
  private pieceBytes = 0;
  private inList = false;

  constructor(
    most: JsonSize,
    private readonly parse: (text: string) => unknown,
  ) {
    this.bounds = new JsonBounds(most);
  }

  take(bytes: Buffer): void {
    for (let from = 0; from < bytes.length;) {
      const at = this.bounds.nextMark(bytes, from);
      this.keep(bytes.subarray(from, at));
      if (at < bytes.length) this.passMark(bytes.subarray(at, at + 1));
      from = at + 1;
    }
  }

  end(): unknown {
    const root = this.parse(Buffer.concat(this.skeleton).toString());
    if (typeof root !== 'object' || root === null || Array.isArray(root)) return root;
    const whole = Object.entries(root).map(([name, value]) => [
      name,
      Array.isArray(value) ? this.lists[value[0] as number] : (value as unknown),
    ]);
    return Object.fromEntries(whole);
  }

  private keep(bytes: Buffer): void {
    if (!this.inList) this.skeleton.push(bytes);
    else {
      this.piece.push(bytes);
      this.pieceBytes += bytes.length;
    }
  }

  private passMark(mark: Buffer): void {
    if (!this.inList) {
      this.inList = true;
      this.skeleton.push(mark, Buffer.from(String(this.lists.push([]) - 1)));
    } else if (mark.toString() === ']') {
      this.parsePiece(true);
      this.inList = false;
      this.skeleton.push(mark);
    } else if (this.pieceBytes >= PIECE) this.parsePiece(false);
    else this.keep(mark);
  }

  /** A piece ends at a comma or at the list's end, so it holds whole entries; only an empty list has none. */
  private parsePiece(isLast: boolean): void {
    const list = this.lists.at(-1) as unknown[];
    const entries = this.parse(`[${Buffer.concat(this.piece).toString()}]`) as unknown[];
    if (entries.length === 0 && !(isLast && list.length === 0)) throw malformed();
    for (const entry of entries) list.push(entry);
    this.piece = [];
    this.pieceBytes = 0;
  }
}
