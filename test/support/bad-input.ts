import type { Answer } from './answer.js';
import type { Service } from './service.js';

/** A problem as it comes over the wire. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** Does the work and fails if any row that people care for has come, gone or changed. */
export async function leavingAllAsItWas<Result>(
  { database }: Service,
  work: () => Promise<Result>,
): Promise<Result> {
  const look = () => database.query(EVERYTHING);
  const before = await look();
  const result = await work();
  expect(await look()).toEqual(before);
  return result;
}

/** Not the outbox, the legs and the rounds: what stands in them when a test begins goes on by itself. */
const EVERYTHING = `SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM order_lines) AS lines,
  (SELECT count(*) FROM delivery_history) AS history, (SELECT count(*) FROM photos) AS photos,
  (SELECT count(*) FROM proofs) AS proofs, (SELECT count(*) FROM audit_log) AS audit,
  (SELECT count(*) FROM messages) AS messages, (SELECT count(*) FROM merchants) AS merchants,
  (SELECT count(*) FROM stores) AS stores, (SELECT count(*) FROM access_tokens) AS tokens,
  (SELECT md5(string_agg(s::text, ',' ORDER BY s::text)) FROM stock_levels s) AS stock,
  (SELECT md5(string_agg(c::text, ',' ORDER BY c::text)) FROM carriers c) AS carriers,
  (SELECT md5(string_agg(z::text, ',' ORDER BY z::text)) FROM zones z) AS zones,
  (SELECT md5(string_agg(o::text, ',' ORDER BY o::text)) FROM orders o) AS policies`;

/**
 * Fails unless the answer is an RFC 9457 problem of this status and code that names the field, if one is
 * given.
 */
export function expectProblem(answer: Answer<unknown>, status: number, code: string, field?: string): void {
  const body = answer.body as ProblemBody;
  expect({ status: answer.status, code: body.code, in: body }).toMatchObject({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const text = expect.stringMatching(/\S/) as string;
  expect(body).toMatchObject({
    status,
    type: `urn:last100:problem:${code.toLowerCase()}`,
    title: text,
    detail: text,
  });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat \/|\.[jt]s:\d|SELECT |INSERT /);
  if (field !== undefined) expect(body.errors?.map((error) => error.field)).toContain(field);
}

/** A copy with one field, named by its path, set to another value; `undefined` takes it away. */
export function withField<Body extends object>(body: Body, path: string, value: unknown): Body {
  const copy = structuredClone(body) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy as Body;
}

/** A table of fields and values they must not have, as one case a value, told in words. */
export function wrongFields(table: readonly (readonly [field: string, values: readonly unknown[]])[]) {
  return table.flatMap(([field, values]) =>
    values.map((value) => ({ field, value, told: `${field} ${inWords(value)}` })),
  );
}

function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string' && value.length > 40) return `of ${value.length} characters`;
  if (Array.isArray(value) && value.length > 4) return `of ${value.length} entries`;
  return `being ${JSON.stringify(value)}`;
}
