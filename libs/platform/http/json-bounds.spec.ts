import { JsonBounds, type JsonSize } from './json-bounds.js';
import { Problem } from './problem.js';

const PLENTY: JsonSize = { values: 1_000, members: 100 };

/** What is said against a body that arrives in these pieces; undefined: nothing. */
function refusal(pieces: string | readonly string[], most: Partial<JsonSize> = {}): unknown {
  const bounds = new JsonBounds({ ...PLENTY, ...most });
  try {
    for (const piece of [pieces].flat()) bounds.check(Buffer.from(piece));
    return undefined;
  } catch (error) {
    return error instanceof Problem ? [error.status, error.code, error.detail] : error;
  }
}

/** The text with a caret below each mark of a list that is a member of the root object. */
function marked(json: string): string {
  const bounds = new JsonBounds(PLENTY);
  const bytes = Buffer.from(json);
  const carets = Array.from(json, () => ' ');
  for (let at = bounds.nextMark(bytes, 0); at < bytes.length; at = bounds.nextMark(bytes, at + 1))
    carets[at] = '^';
  return carets.join('').trimEnd();
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const tooMany = (entries: number) => [
  400,
  'JSON_TOO_COMPLEX',
  `A list in the body holds more than ${entries} entries.`,
];

describe('a body', () => {
  it('nests 32 levels deep, and no deeper', () => {
    expect(refusal(nested(32))).toBeUndefined();
    expect(refusal(`[${nested(31)},${nested(31)}]`)).toBeUndefined();
    expect(refusal(nested(33))).toEqual([400, 'JSON_TOO_COMPLEX', 'The body nests deeper than 32 levels.']);
    expect(refusal('{"a":'.repeat(33))).toEqual(refusal(nested(33)));
  });

  it('has so many entries in one list or object, and as many again in the next', () => {
    const most = { members: 3 };
    expect(refusal('[1,2,3]', most)).toBeUndefined();
    expect(refusal('[1,2,3,4]', most)).toEqual(tooMany(3));
    expect(refusal('{"a":1,"b":2,"c":3,"d":4}', most)).toEqual(tooMany(3));
    expect(refusal('[[1,2,3],[1,2,3],[1,2,3]]', most)).toBeUndefined();
    expect(refusal('[[1],[1,2,3,4]]', most)).toEqual(tooMany(3));
    expect(refusal('[[1],2,[3],4]', most)).toEqual(tooMany(3));
  });

  it('has so many values in all, commas and brackets counted', () => {
    expect(refusal('{"a":[1,2]}', { values: 3 })).toBeUndefined();
    expect(refusal('{"a":[1,2]}', { values: 2 })).toEqual([
      400,
      'JSON_TOO_COMPLEX',
      'The body holds more than 2 values.',
    ]);
    expect(refusal('[{},{}]', { values: 4 })).toBeUndefined();
    expect(refusal('[{},{}]', { values: 3 })).toBeDefined();
  });

  it('may have anything in its texts', () => {
    const most = { values: 1, members: 1 };
    expect(refusal(`["${'[,{'.repeat(40)}"]`, most)).toBeUndefined();
    expect(refusal('["\\",,,[[["]', most)).toBeUndefined();
    expect(refusal('["\\\\",1]', most)).toBeDefined();
    expect(refusal('["a","b"]', most)).toBeDefined();
  });

  it('is looked over as one, wherever it is cut', () => {
    const most = { values: 1, members: 1 };
    expect(refusal(['["a,', ',,b"]'], most)).toBeUndefined();
    expect(refusal(['["\\', '",,,"]'], most)).toBeUndefined();
    expect(refusal(['[1', ',2]'], most)).toBeDefined();
  });

  it('that is no JSON is left to the parser, save that it may not be too large', () => {
    expect(refusal(',,]]}},,')).toBeUndefined();
    expect(refusal(',,,,', { values: 3 })).toBeDefined();
  });
});

describe('the marks of the lists of a root object', () => {
  it.each([
    ['{"a":[1,2],"b":3}', '     ^ ^ ^'],
    ['{"a":[[1,2],{"b":[3,4]},5],"c":[]}', '     ^     ^           ^ ^     ^^'],
    ['{"a":{"b":[1,2]},"c":[3]}', '                     ^ ^'],
    ['[[1,2],[3]]', ''],
    ['{"a":"[1,2]"}', ''],
    ['{"a":1,"b":[2]}', '           ^ ^'],
  ])('%s', (json, carets) => expect(marked(json)).toBe(carets));
});
