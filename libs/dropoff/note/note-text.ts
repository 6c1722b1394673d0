import { clausesOf, type Clause } from './clauses.js';
import { groupsOf } from './light-pattern.js';
import { Denials, deniedAfterwards } from './denials.js';
import { matchesIn } from './matches.js';

/** Words found in a clause. Positions are those of the note as written. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The named groups of the pattern. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly clause: Clause;
  /** What the clause says before and after the words. */
  readonly before: string;
  readonly after: string;
}

/** What a clause says outright, or on a condition. */
export type Side = 'binding' | 'failing';

/** A plain note, cut into clauses, with what its denials reach. */
export class NoteText {
  readonly clauses: readonly Clause[];
  private readonly denials: Denials;
  /** What each pattern has found: several ears ask for the same. */
  private readonly found = new Map<RegExp, readonly Found[]>();

  constructor(readonly plain: string) {
    this.clauses = clausesOf(plain);
    this.denials = new Denials(plain);
  }

  /**
   * The places of a global pattern that bind somebody, in order; or those that do so only when something has
   * failed.
   */
  find(pattern: RegExp, side: Side = 'binding'): readonly Found[] {
    let all = this.found.get(pattern);
    if (!all) this.found.set(pattern, (all = this.search(pattern)));
    return all.length === 0
      ? all
      : all.filter(({ start, clause }) => start < clause.bindsUntil === (side === 'binding'));
  }

  private search(pattern: RegExp): Found[] {
    const all: Found[] = [];
    let index = 0;
    for (const match of matchesIn(this.plain, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      while ((this.clauses[index]?.end ?? Infinity) <= start) index++;
      const clause = this.clauses[index];
      if (!clause || clause.start > start || clause.end < end) continue;
      const before = clause.text.slice(0, start - clause.start);
      const after = clause.text.slice(end - clause.start);
      all.push({ start, end, words: match[0], groups: groupsOf(pattern, match), clause, before, after });
    }
    return all;
  }

  /** The clause that a place of the text, which is not blank, lies in. */
  clauseAt(at: number): Clause {
    let [low, high] = [0, this.clauses.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.clauses[middle] as Clause).start <= at) low = middle;
      else high = middle - 1;
    }
    return this.clauses[low] as Clause;
  }

  /** Where the denial of found words begins, be it before or after them. */
  denialOf({ start, end, clause, after }: Found, near = false): { start: number; end: number } | undefined {
    const before = this.denials.before(start, near);
    if (before !== undefined && before >= clause.start) return { start: before, end };
    return deniedAfterwards(after) ? { start, end: clause.end } : undefined;
  }
}
