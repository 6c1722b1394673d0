import { z } from 'zod';
import { CHOSEN_RULES } from '../dropoff/choices.js';
import type { RuleName, RuleValues } from '../dropoff/drop-policy.js';
import type { Wisher } from '../dropoff/rules/drop-rule.js';
import { RULE_NAMES, ruleOf, rulesWishedBy } from '../dropoff/rules/index.js';

type Value<Name extends RuleName> = NonNullable<RuleValues[Name]>;

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, HH:MM');

/** What may be wished of a rule. */
function wishedValue(rule: RuleName): z.ZodType {
  const { values } = ruleOf(rule);
  return values === 'time' ? timeOfDay : oneOf(values);
}

/** One of some values, of which the document of the API names all. */
export const oneOf = (values: readonly (string | boolean)[]): z.ZodType =>
  values.every((value) => typeof value === 'boolean') ? z.boolean() : z.enum(values as readonly string[]);

/** The fields of an object of wishes: the rules that one of the kind can set, and no other. */
export const wishesBy = (who: Wisher) =>
  Object.fromEntries(rulesWishedBy(who).map((rule) => [rule, wishedValue(rule).optional()])) as unknown as {
    readonly [Name in RuleName]-?: z.ZodOptional<z.ZodType<Value<Name>>>;
  };

/** The fields of a drop policy that are rules. */
export const policyRules = () =>
  Object.fromEntries(RULE_NAMES.map((rule) => [rule, decidedValue(rule)])) as unknown as {
    readonly [Name in RuleName]-?: undefined extends RuleValues[Name]
      ? z.ZodOptional<z.ZodType<Value<Name>>>
      : z.ZodType<Value<Name>>;
  };

function decidedValue(rule: RuleName): z.ZodType {
  const { values, default: byDefault } = ruleOf(rule);
  const value = values === 'time' ? z.string() : oneOf(values);
  const decided = byDefault === undefined ? value.optional() : value;
  return values === 'time' ? decided.describe('Local HH:MM.') : decided;
}

/** The fields of what is left to be wished of each rule that has a list of values. */
export const choicesLeft = () =>
  Object.fromEntries(CHOSEN_RULES.map((rule) => [rule, z.array(wishedValue(rule))])) as unknown as {
    readonly [Name in RuleName]-?: z.ZodOptional<z.ZodArray<z.ZodType<Value<Name>>>>;
  };
