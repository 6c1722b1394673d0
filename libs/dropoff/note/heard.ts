import type { DropPolicy, Place, RuleName } from '../drop-policy.js';

interface Words {
  readonly start: number;
  readonly end: number;
  /** Not said but meant, as by a baby that is asleep; anything said about the rule is stronger. */
  readonly implied?: boolean;
  /** May be meant: one of two places that will do, an hour of somebody else's. */
  readonly unsure?: boolean;
  /** Tells when somebody is at home, which matters only where somebody has to be. */
  readonly presence?: boolean;
}

/** A rule that a note states, and the words that state it. */
export type Heard<Name extends RuleName = RuleName> = {
  readonly [N in Name]-?: Words & { readonly rule: N; readonly value: NonNullable<DropPolicy[N]> };
}[Name];

/** A place where a note does not want the bag. */
export type Refused = Words & { readonly rule: 'place'; readonly refused: Place };
