import fc from 'fast-check';
import type { Document } from '../support/openapi-document.js';
import { fitting, nearly, nonsense, type Known, type Schema } from './values.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface FuzzedOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By media type. */
  readonly bodies: readonly (readonly [mediaType: string, schema: Schema])[];
}

type Texts = Readonly<Record<string, string>>;

/** A request as it goes out. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly party: string;
  readonly headers: Texts;
  readonly body?: string | Buffer;
}

/** What is not asked, and why. */
export const LEFT_OUT: Texts = {
  'PUT /v1/ops/clock': 'all that follows would be judged at another time of day, up to centuries away',
  'DELETE /v1/ops/clock': 'ends the clock of the town',
  'GET /v1/rider/events': 'a stream has no end; test/e2e/rider-news.spec.ts reads it',
};

export function operationsOf(document: Document): FuzzedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .map(([verb, operation]) => {
        const { parameters = [], requestBody } = operation as {
          parameters?: Parameter[];
          requestBody?: { content: Record<string, { schema?: Schema }> };
        };
        const bodies = Object.entries(requestBody?.content ?? {}).map(
          ([mediaType, { schema = {} }]) => [mediaType, resolve(schema, document)] as const,
        );
        return { method: verb.toUpperCase(), path, parameters, bodies };
      })
      .filter(({ method }) => !(`${method} ${path}` in LEFT_OUT)),
  );
}

/** References of a body to named schemas, put in their places. */
function resolve<Part>(part: Part, document: Document): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((one: unknown) => resolve(one, document)) as Part;
  const ref = (part as Schema).$ref;
  if (typeof ref === 'string') {
    const found = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document);
    return resolve(found, document) as Part;
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, resolve(value, document)]),
  ) as Part;
}

/** Any request to any operation, by any party. */
export function anyRequest(operations: readonly FuzzedOperation[], known: Known, parties: readonly string[]) {
  return fc.constantFrom(...operations).chain((operation) => requestTo(operation, known, parties));
}

function requestTo(operation: FuzzedOperation, known: Known, parties: readonly string[]) {
  const { method, path, parameters } = operation;
  const of = (place: Parameter['in']) => parameters.filter((one) => one.in === place);
  return fc
    .record({
      party: partyFor(path, parties),
      steps: fc.record(Object.fromEntries(of('path').map((one) => [one.name, stepFor(one, path, known)]))),
      query: fc.option(fc.record(fieldsFor(of('query'), known), { requiredKeys: [] }), { nil: {} }),
      extra: fc.oneof(
        { weight: 19, arbitrary: fc.constant(undefined) },
        fc.string({ minLength: 1, maxLength: 8 }),
      ),
      headers: fc.record(fieldsFor([...of('header'), { name: 'x-extra', in: 'header' }], known), {
        requiredKeys: [],
      }),
      content: contentFor(operation, known),
    })
    .map(({ party, steps, query, extra, headers, content }): FuzzedRequest => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => steps[name] as string);
      return {
        method,
        path: filled + queryString({ ...(query as Texts), ...(extra !== undefined && { [extra]: extra }) }),
        party,
        headers: { ...asHeaders(headers as Texts), ...(content && { 'content-type': content.type }) },
        ...(content && method !== 'GET' && { body: content.body }),
      };
    });
}

/** Mostly the one whose addresses these are. */
function partyFor(path: string, parties: readonly string[]): fc.Arbitrary<string> {
  const owners: readonly (readonly [RegExp, string])[] = [
    [/^\/v1\/ops/, 'ops'],
    [/^\/v1\/rider.*open-cell/, 'rider at the locker'],
    [/^\/v1\/rider/, 'rider'],
    [/\/(picking|lines)\b/, 'picker'],
    [/^\/v1\/(orders|stores|stock|merchant)/, 'merchant'],
  ];
  const owner = owners.find(([pattern]) => pattern.test(path))?.[1] ?? 'nobody';
  const carriers = owner === 'rider' ? ['rider at the locker', 'volunteer'] : [owner];
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant(owner) },
    { weight: 2, arbitrary: fc.constantFrom(...carriers) },
    fc.constantFrom(...parties),
  );
}

/** A step of a path: mostly something that is there, by the collection it stands in. */
function stepFor({ name }: Parameter, path: string, known: Known): fc.Arbitrary<string> {
  const collection = new RegExp(`(\\w[\\w-]*)/\\{${name}\\}`).exec(path)?.[1] ?? name;
  const there = (known[`path:${collection}`] ?? known[name] ?? []).map((value) =>
    encodeURIComponent(String(value)),
  );
  // Not what leads to no operation: `.` and `..`.
  const odd = fc.oneof(
    fc.uuid(),
    fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((step) => !/^\.{1,2}$/.test(step))
      .map(encoded),
    fc.constantFrom('%00', '0', '-1', 'null', '%E6%94%BE', '%EF%BB%BF'),
    fc.constantFrom('%', '%ff', '%zz', '%c3%28', '%ED%A0%80', '%E6%94', 'x%2', 'a%2fb'),
    fc.constantFrom('a'.repeat(101), 'a'.repeat(1_000), '%E6%94%BE'.repeat(90), '9'.repeat(250)),
  );
  return there.length > 0 ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...there) }, odd) : odd;
}

function fieldsFor(parameters: readonly Parameter[], known: Known) {
  return Object.fromEntries(
    parameters.map(({ name, schema = {} }) => [
      name,
      // A long poll may wait for a minute and be right.
      name === 'wait'
        ? fc.constantFrom('0', '0.1', '-1', '61', 'soon', '')
        : fc
            .oneof(
              { weight: 40, arbitrary: fitting(schema, known, name) },
              { weight: 10, arbitrary: nonsense() },
              fc.constant(TOO_LONG),
            )
            .map(asText),
    ]),
  );
}

/** The HTTP parser bounds all before the body at 16 kB. */
const TOO_LONG = 'x'.repeat(17_000);

const asText = (value: unknown): string =>
  value === TOO_LONG
    ? TOO_LONG
    : (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, 300);

function queryString(query: Texts): string {
  const pairs = Object.entries(query).map(([key, value]) => `${encoded(key)}=${encoded(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Half of a surrogate pair cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** What HTTP cannot carry in a header never reaches the service. */
const asHeaders = (headers: Texts) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Buffer.from(value)
        .toString('latin1')
        .replace(/[^\x20-\x7e\xa0-\xff]/g, ''),
    ]),
  );

interface Content {
  readonly type: string;
  readonly body: string | Buffer;
}

const RAW = [
  '',
  ' ',
  '{',
  'null',
  '[]',
  '{"a":1}{',
  '{"lines":1e999}',
  '\ufeff{}',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  '{"__proto__":{"isAdmin":true}}',
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
];

function contentFor({ bodies, method }: FuzzedOperation, known: Known): fc.Arbitrary<Content | undefined> {
  const [first] = bodies;
  const type = fc.oneof(
    { weight: 12, arbitrary: fc.constant(first?.[0] ?? 'application/json') },
    fc.constantFrom(
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data',
      'x',
      'application/xml',
    ),
  );
  const raw = fc.constantFrom<string | Buffer>(...RAW);
  if (!first)
    return method === 'GET'
      ? fc.constant(undefined)
      : fc.option(fc.record({ type, body: raw }), { freq: 5, nil: undefined });
  const [mediaType, schema] = first;
  if (mediaType !== 'application/json') return otherContent(mediaType);
  const json = fc
    .oneof(
      { weight: 5, arbitrary: fitting(schema, known) },
      { weight: 4, arbitrary: nearly(schema, known) },
      nonsense(),
    )
    .map((value) => JSON.stringify(value) ?? '');
  return fc.option(fc.record({ type, body: fc.oneof({ weight: 9, arbitrary: json }, raw) }), {
    freq: 20,
    nil: undefined,
  });
}

/** A CSV list or a form with a file, right and wrong. */
function otherContent(mediaType: string): fc.Arbitrary<Content> {
  const csv = fc
    .array(fc.array(fc.oneof(fc.string(), fc.constantFrom('milk', '5', '库存', '')), { maxLength: 4 }), {
      maxLength: 5,
    })
    .map((rows) => ['sku,on_hand', ...rows.map((cells) => cells.join(','))].join('\n'));
  const bytes = fc.oneof(
    csv,
    fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
  );
  if (mediaType !== 'multipart/form-data') return fc.record({ type: fc.constant(mediaType), body: bytes });
  const boundary = 'edge';
  return fc.record({
    type: fc.constantFrom(`multipart/form-data; boundary=${boundary}`, 'multipart/form-data'),
    body: bytes.map((some) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a"\r\n\r\n`),
        Buffer.from(some as string),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    ),
  });
}
