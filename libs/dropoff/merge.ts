import type {
  DropPolicy,
  OverruledWish,
  RuleName,
  RuleOrigin,
  RuleSource,
  RuleValue,
  Wishes,
} from './drop-policy.js';
import { RULE_NAMES, ruleOf } from './rules/index.js';
import type { Decision, Decisions, Voice } from './voice.js';

type Rules = Omit<DropPolicy, 'forRider' | 'rules'>;

export interface Merged {
  readonly rules: Rules;
  readonly origins: readonly RuleOrigin[];
  readonly overruled: readonly OverruledWish[];
}

/**
 * Takes each rule from the strongest voice that speaks of it and agrees with what stronger voices have
 * decided.
 */
export function merge(strongestFirst: readonly Voice[]): Merged {
  const decided = new Map<RuleName, Decision>();
  for (const voice of strongestFirst) {
    const wishes = meant(voice);
    for (const rule of RULE_NAMES) {
      const value = wishes[rule];
      if (value === undefined || decided.has(rule) || ruleOf(rule).conflict(value, decided, voice)) continue;
      decided.set(rule, { value, voice });
    }
  }
  return {
    rules: rulesOf(decided),
    origins: RULE_NAMES.flatMap((rule) => origin(rule, decided)),
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

function rulesOf(decided: Decisions): Rules {
  const rules: Partial<Record<RuleName, RuleValue>> = {};
  for (const rule of RULE_NAMES) {
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
  return RULE_NAMES.flatMap((rule) => {
    const wished = loser.wishes[rule];
    const decision = decided.get(rule);
    if (wished === undefined || decision?.value === wished) return [];
    const winner = ruleOf(rule).conflict(wished, decided, loser) ?? decision;
    if (!winner || isChangeOfMind(loser, winner.voice)) return [];
    const lost = { rule, wished, decided: decision?.value, by: winner.voice.source };
    return [loser.source === 'goods' ? { ...lost, whose: 'goods' as const } : lost];
  });
}

/** The resident's own later word takes nothing from the resident. */
const isChangeOfMind = (loser: Voice, winner: Voice): boolean =>
  winner !== loser && loser.source !== 'goods' && !winner.safety && RESIDENT.has(winner.source);
