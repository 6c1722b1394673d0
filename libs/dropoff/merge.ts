import {
  RULES,
  type DropPolicy,
  type OverruledWish,
  type RuleName,
  type RuleOrigin,
  type RuleSource,
  type Wishes,
} from './drop-policy.js';

/** One voice in a drop policy. Of several, the earlier in the list is the stronger. */
export interface Voice {
  readonly source: RuleSource;
  readonly wishes: Wishes;
  /** Speaks for safety, so that nobody's wish is a change of mind about it. */
  readonly safety?: boolean;
  /** Hands a bag over without contact: it is put down and taken two metres away. */
  readonly apart?: boolean;
  readonly words?: { readonly [Name in RuleName]?: string };
}

type Rules = Omit<DropPolicy, 'forRider' | 'rules'>;

interface Decision {
  readonly value: DropPolicy[RuleName];
  readonly voice: Voice;
}
type Decisions = Map<RuleName, Decision>;

export interface Merged {
  readonly rules: Rules;
  readonly origins: readonly RuleOrigin[];
  readonly overruled: readonly OverruledWish[];
}

/** Takes each rule from the strongest voice that speaks of it and agrees with what stronger voices have decided. */
export function merge(strongestFirst: readonly Voice[]): Merged {
  const decided: Decisions = new Map();
  for (const voice of strongestFirst) {
    const wishes = meant(voice);
    for (const rule of RULES) {
      const value = wishes[rule];
      if (value === undefined || decided.has(rule) || contradiction(rule, value, decided, voice)) continue;
      decided.set(rule, { value, voice });
    }
  }
  return {
    rules: rulesOf(decided),
    origins: RULES.flatMap((rule) => origin(rule, decided)),
    overruled: strongestFirst
      .filter(({ source }) => RESIDENT.has(source) || source === 'goods')
      .flatMap((voice) => lostWishes(voice, decided)),
  };
}

/** Whose lost wishes are told, beside what the goods need. */
const RESIDENT: ReadonlySet<RuleSource> = new Set(['resident', 'note']);

/** To hand a bag over is contact; who asks for both at once is kept apart. */
function meant({ wishes, apart }: Voice): Wishes {
  return wishes.place === 'in_person' && wishes.contactless === undefined && !apart
    ? { ...wishes, contactless: false }
    : wishes;
}

/** What is decided and cannot stand beside the value, unless the same voice asked for both: a window over midnight is one. */
function contradiction(
  rule: RuleName,
  value: DropPolicy[RuleName],
  decided: Decisions,
  voice: Voice,
): Decision | undefined {
  if (rule === 'place') {
    const contactless = decided.get('contactless');
    const meets = value === 'in_person' && contactless?.value === true;
    return meets && !(voice.apart && !contactless.voice.safety) ? contactless : undefined;
  }
  if (rule !== 'notBefore' && rule !== 'notAfter') return undefined;
  const limit = decided.get(rule === 'notBefore' ? 'notAfter' : 'notBefore');
  if (!limit || limit.voice === voice) return undefined;
  const [opens, closes] = rule === 'notBefore' ? [value, limit.value] : [limit.value, value];
  return String(opens) >= String(closes) ? limit : undefined;
}

function rulesOf(decided: Decisions): Rules {
  const rules: Partial<Record<RuleName, DropPolicy[RuleName]>> = {};
  for (const rule of RULES) {
    const decision = decided.get(rule);
    if (decision) rules[rule] = decision.value;
  }
  return rules as unknown as Rules;
}

function origin(rule: RuleName, decided: Decisions): RuleOrigin[] {
  const voice = decided.get(rule)?.voice;
  if (!voice) return [];
  const impliedByPlace = rule === 'contactless' && voice.wishes.contactless === undefined;
  const words = voice.words?.[impliedByPlace ? 'place' : rule];
  return [{ rule, source: voice.source, ...(words && { words }) }];
}

function lostWishes(loser: Voice, decided: Decisions): OverruledWish[] {
  return RULES.flatMap((rule) => {
    const wished = loser.wishes[rule];
    const decision = decided.get(rule);
    if (wished === undefined || decision?.value === wished) return [];
    const winner = contradiction(rule, wished, decided, loser) ?? decision;
    if (!winner || isChangeOfMind(loser, winner.voice)) return [];
    const lost = { rule, wished, decided: decision?.value, by: winner.voice.source };
    return [loser.source === 'goods' ? { ...lost, whose: 'goods' as const } : lost];
  });
}

/** The resident's own later word takes nothing from the resident. */
const isChangeOfMind = (loser: Voice, winner: Voice): boolean =>
  winner !== loser && loser.source !== 'goods' && !winner.safety && RESIDENT.has(winner.source);
