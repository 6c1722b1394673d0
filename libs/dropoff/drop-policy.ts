/** A drop policy: the note, the zone's rules and the goods, compiled into rules that a machine can check. */

export const PLACES = ['door', 'gate_shelf', 'guard_post', 'locker', 'in_person'] as const;
export type Place = (typeof PLACES)[number];
export const PERMISSIONS = ['allowed', 'forbidden'] as const;
export type Permission = (typeof PERMISSIONS)[number];
export const CALL_RULES = ['forbidden', 'before', 'on_arrival', 'allowed'] as const;
export type CallRule = (typeof CALL_RULES)[number];
export const PHOTO_RULES = ['required', 'optional'] as const;
export type PhotoRule = (typeof PHOTO_RULES)[number];

export const RULE_SOURCES = ['note', 'resident', 'zone', 'compound', 'goods', 'merchant', 'default'] as const;
/** Whose wish or order a rule is; `default` is Last100's own when all others are silent. */
export type RuleSource = (typeof RULE_SOURCES)[number];

/** The rules of a drop policy: `rules/` has a file for each. Times of day are local `HH:MM`. */
export interface RuleValues {
  readonly contactless: boolean;
  readonly place: Place;
  readonly knock: Permission;
  readonly ring: Permission;
  readonly call: CallRule;
  readonly photo: PhotoRule;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly disinfect: boolean;
}
export type RuleName = keyof RuleValues;
export type RuleValue = RuleValues[RuleName];

/** Which source set a rule, and the words it came from where there are any. */
export interface RuleOrigin {
  readonly rule: RuleName;
  readonly source: RuleSource;
  readonly words?: string;
}

export const FALLBACK_WHEN = ['no_answer', 'place_full', 'no_entry'] as const;
/** Nobody answers or is at home; the place has no room; the carrier is not let in. */
export type FallbackWhen = (typeof FALLBACK_WHEN)[number];

/** Where the bag goes instead when the condition holds. */
export interface Fallback {
  readonly when: FallbackWhen;
  readonly place: Place;
}

export const DAY_IS = ['last', 'first'] as const;

/** As published in the order's answer. */
export interface DropPolicy extends RuleValues {
  readonly fallback?: Fallback;
  /**
   * The day that the times are of, where the note names one, counted from the day on which it was written:
   * `+0` that day, `+1` the next; or `mon` to `sun`, the next of them; or `MM-DD`. Absent: the next time that
   * comes.
   */
  readonly day?: string;
  /** That the bag may come on any day up to that one, or from it on. Absent: on that day alone. */
  readonly dayIs?: (typeof DAY_IS)[number];
  /** What is left of the note, as written, for the rider to read. */
  readonly forRider: string;
  readonly rules: readonly RuleOrigin[];
}

/** The rules alone, without a word of the note they came from. */
export function withoutWords(policy: DropPolicy): DropPolicy {
  return { ...policy, forRider: '', rules: policy.rules.map(({ rule, source }) => ({ rule, source })) };
}

/** A partial set of rules, as one source states it. */
export type Wishes = Partial<RuleValues>;

/**
 * A wish of the resident, or a need of the goods, that lost to a stronger source: to be told to the resident.
 */
export interface OverruledWish {
  readonly rule: RuleName;
  readonly wished: NonNullable<RuleValue>;
  readonly decided: RuleValue;
  readonly by: RuleSource;
  /** Absent: the resident's own wish. */
  readonly whose?: 'goods';
}

/** What a note may mean but does not surely say. The policy goes by it only where that is the careful way. */
export type Doubt = {
  readonly [Name in RuleName]-?: {
    readonly rule: Name;
    /** As written. */
    readonly words: string;
    readonly readAs: NonNullable<RuleValues[Name]>;
  };
}[RuleName];

/** How sure the reading of a note is: what the resident is asked about. */
export interface Reading {
  /** Words that speak of the drop-off and that no rule could use, as written. */
  readonly unread: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** A reading, and whether the resident has said that it is right. */
export interface ToldReading extends Reading {
  readonly confirmed: boolean;
}

export interface CompiledNote {
  readonly policy: DropPolicy;
  readonly reading: Reading;
  /** Kept apart from the policy: shown only to the carrier of the leg while it is under way. */
  readonly accessCode?: string;
  readonly overruled: readonly OverruledWish[];
}

/** What it is about an order's goods that their drop-off depends on. */
export interface Goods {
  /** Sold to adults only: somebody has to be seen to take them. */
  readonly ageRestricted?: boolean;
  /** Kept cold or hot: they are good for minutes outside, not for hours. */
  readonly perishable?: boolean;
}

/** What a drop policy is compiled from; see compileDropPolicy for whose word is the stronger. */
export interface PolicySources {
  readonly note?: string;
  readonly resident?: Wishes;
  readonly zone?: Wishes;
  readonly compound?: Wishes;
  readonly goods?: Goods;
  readonly merchant?: Wishes;
  /** The carrier has to keep away from everybody: no wish for a hand-over holds. */
  readonly keptApart?: boolean;
  /**
   * The day that the note names cannot be the delivery's: the resident is asked about it, and about its
   * hours.
   */
  readonly dayInDoubt?: boolean;
  /** There is no locker where the bag goes: nobody's wish for one holds. */
  readonly noLocker?: boolean;
}
