import type { Goods, Permission, Place, RuleSource } from '../drop-policy.js';
import type { Decision, Decisions, Voice } from '../voice.js';

/** For residents, in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Who can set a rule over the API. */
export type Wisher = 'resident' | 'compound' | 'zone';

/** Where a leg ends that goes no further than a gate. */
export type GatePlace = Extract<Place, 'gate_shelf' | 'guard_post'>;

/** What becomes of a rule on a leg that ends at a gate. */
export interface AtTheGate<Value> {
  readonly value: Value;
  /** Whose word it is now; absent: whose it was. */
  readonly by?: RuleSource;
}

/**
 * One rule of a drop policy: its values, and an answer wherever rules are asked. Each has a file in this
 * folder.
 */
export interface DropRule<Value> {
  /** All that can be wished; `time`: any local time of day, HH:MM. */
  readonly values: readonly Value[] | 'time';
  /** What holds where nobody says anything; undefined: the policy is silent. */
  readonly default: Value | undefined;
  /**
   * The value that asks nothing of anybody: who wishes it can do without, and forbids nobody to ask for more.
   */
  readonly lenient: Value | undefined;
  /** The value that harms nobody where it was not meant: a doubtful note is taken at its word. */
  readonly careful: Value | undefined;
  readonly wishedBy: readonly Wisher[];
  words(value: Value): Words;
  /** What the law on the goods asks, which no wish of the resident undoes. */
  byLaw(goods: Goods): Value | undefined;
  /** What is decided and cannot stand beside the value. Rules are decided in the order of `RULES`. */
  conflict(value: Value, decided: Decisions, voice: Voice): Decision | undefined;
  /** What holds instead for a carrier who has to keep away from everybody; undefined: what was decided. */
  keptApart(value: Value): Value | undefined;
  /** What holds on a leg that ends at a gate, whatever is wished for the door; undefined: nothing. */
  atTheGate(value: Value, source: RuleSource | undefined, end: GatePlace): AtTheGate<Value> | undefined;
}

export const YES_AND_NO = [true, false] as const;

/** For questions that a rule has nothing to say to. */
export const nothing = (): undefined => undefined;

/** At a gate as at the door. */
export const asDecided = <Value>(value: Value): AtTheGate<Value> => ({ value });

export const yesOrNo =
  (yes: Words, no: Words) =>
  (value: boolean): Words =>
    value ? yes : no;

export const permitted =
  (what: Words) =>
  (value: Permission): Words =>
    value === 'forbidden'
      ? { zh: `不${what.zh}`, en: `no ${what.en}` }
      : { zh: `可以${what.zh}`, en: `${what.en} allowed` };
