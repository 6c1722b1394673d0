import { Problem } from './problem.js';

/** Levels of arrays and objects inside each other. Nothing in the contract nests half as deep. */
const DEEPEST = 32;

/** What a body may hold at most. */
export interface JsonSize {
  /** Values in all, commas and brackets counted. */
  readonly values: number;
  /** Members of one array or object. */
  readonly members: number;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

const tooComplex = (detail: string) => new Problem(400, 'JSON_TOO_COMPLEX', detail);

/**
 * Looks over JSON byte by byte, in pieces as they come, and refuses what would cost more to parse than its
 * size says: what nests deep or holds more members than any request has. It does not check that it is JSON.
 */
export class JsonBounds {
  private readonly members: number[] = [];
  private total = 0;
  private inText = false;
  private escaped = false;
  /** Whether we are in a list that is a member of the root object. */
  private inList = false;
  private rootIsObject = false;

  constructor(private readonly most: JsonSize) {}

  /** Looks over the bytes, or throws the problem. */
  check(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at = this.nextMark(bytes, at) + 1;
  }

  /**
   * Goes on from `from` to the next bracket or comma of a list that is a member of the root object, and
   * returns its index; the length of the bytes where there is none.
   */
  nextMark(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (this.inText) this.goOnInText(byte);
      else if (byte === QUOTE) this.inText = true;
      else if (isMark(byte) && this.mark(byte)) return at;
    }
    return bytes.length;
  }

  private goOnInText(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inText = false;
  }

  private mark(byte: number): boolean {
    if (byte === COMMA) {
      this.comma();
      return this.inList && this.members.length === 2;
    }
    return byte === OPEN_LIST || byte === OPEN_OBJECT ? this.open(byte) : this.close();
  }

  private open(byte: number): boolean {
    this.countTotal();
    if (this.members.length === 0) this.rootIsObject = byte === OPEN_OBJECT;
    if (this.members.push(0) > DEEPEST) throw tooComplex(`The body nests deeper than ${DEEPEST} levels.`);
    if (this.members.length !== 2) return false;
    this.inList = this.rootIsObject && byte === OPEN_LIST;
    return this.inList;
  }

  private close(): boolean {
    this.members.pop();
    const wasList = this.inList && this.members.length === 1;
    if (wasList) this.inList = false;
    return wasList;
  }

  private comma(): void {
    this.countTotal();
    const depth = this.members.length - 1;
    if (depth < 0) return;
    const members = (this.members[depth] as number) + 1;
    this.members[depth] = members;
    if (members >= this.most.members)
      throw tooComplex(`A list in the body holds more than ${this.most.members} entries.`);
  }

  private countTotal(): void {
    if (++this.total > this.most.values)
      throw tooComplex(`The body holds more than ${this.most.values} values.`);
  }
}

const isMark = (byte: number): boolean =>
  byte === COMMA ||
  byte === OPEN_LIST ||
  byte === CLOSE_LIST ||
  byte === OPEN_OBJECT ||
  byte === CLOSE_OBJECT;
