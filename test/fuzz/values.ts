import fc from 'fast-check';

/** The part of JSON Schema that our document speaks. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly $ref?: string;
}

/** Values that mean something in the town at hand, by the name of the field or parameter. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Longer lists find nothing new and take their time. */
const MOST_ITEMS = 4;
const MOST_LETTERS = 60;

/** Values of a schema's shape; what stands for something known is mostly taken from there. */
export function fitting(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const here = known[name];
  const shaped = ofShape(schema, known, name);
  return here && here.length > 0
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...here) }, shaped)
    : shaped;
}

function ofShape(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, known, name)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((part) => fitting(part, known, name)))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  switch (schema.type) {
    case 'object':
      return ofObject(schema, known);
    case 'array': {
      const [least, most] = [schema.minItems ?? 0, Math.min(schema.maxItems ?? MOST_ITEMS, MOST_ITEMS)];
      return fc.array(fitting(schema.items ?? {}, known, name), {
        minLength: least,
        maxLength: Math.max(least, most),
      });
    }
    case 'string':
      return ofText(schema);
    case 'integer':
    case 'number':
      return ofNumber(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function ofObject({ properties = {}, required = [], additionalProperties }: Schema, known: Known) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key, fitting(schema, known, key)]),
  );
  const whole = fc.record(fields, { requiredKeys: required.filter((key) => key in fields) });
  if (typeof additionalProperties !== 'object') return whole;
  const more = fc.dictionary(fc.string({ maxLength: 10 }), fitting(additionalProperties, known), {
    maxKeys: 3,
  });
  return fc.tuple(whole, more).map(([some, others]) => ({ ...others, ...some }));
}

function ofText({ format, pattern, minLength = 0, maxLength = MOST_LETTERS }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'uri') return fc.constantFrom('http://127.0.0.1:1/', 'https://shop.example/list?x=1');
  if (format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  const longest = Math.max(minLength, Math.min(maxLength, MOST_LETTERS));
  return fc.string({ unit: 'grapheme', minLength, maxLength: longest });
}

function ofNumber({ type, minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<unknown> {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum : (minimum ?? -1_000_000);
  const most = Math.max(least, maximum ?? 1_000_000);
  const near = fc.constantFrom(least, most, Math.min(most, least + 1));
  const between =
    type === 'integer'
      ? fc.integer({ min: Math.ceil(least), max: Math.floor(most) })
      : fc.double({ min: least, max: most, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: between }, near);
}

const ODD = [
  null,
  true,
  -1,
  0,
  -0,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  '１２',
  '%00',
  '../..',
  "'; DROP TABLE orders; --",
  '${7*7}',
  '9999-12-31T23:59:59-08:00',
  '0001-01-01T00:00:00+08:00',
  '2026-02-30T00:00:00Z',
  'x'.repeat(3_000),
  '放'.repeat(2_001),
  [],
  {},
  [[]],
  { $ref: '#' },
  { constructor: { prototype: {} } },
  JSON.parse('{"__proto__": {"x": 1}}') as unknown,
];

export const nonsense = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }));

/**
 * A value of the right shape with one thing wrong somewhere in it: copies, as constants are shared by all
 * that are made.
 */
export function nearly(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const how = fc.constantFrom('replace', 'drop', 'add');
  return fc
    .tuple(fitting(schema, known), how, fc.nat(), nonsense(), fc.string({ maxLength: 12 }))
    .map(([value, what, where, odd, key]) =>
      spoil(structuredClone(value), what, where, structuredClone(odd), key),
    );
}

function spoil(value: unknown, what: string, where: number, odd: unknown, key: string): unknown {
  const holders = containersIn(value);
  const holder = holders[where % Math.max(1, holders.length)];
  if (!holder) return odd;
  const keys = Object.keys(holder);
  const one = keys[where % Math.max(1, keys.length)];
  if (what === 'add' || one === undefined) define(holder, key, odd);
  else if (what === 'drop') delete holder[one];
  else define(holder, one, odd);
  return value;
}

/** `__proto__` too is a key like any other. */
const define = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function containersIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containersIn)];
}
