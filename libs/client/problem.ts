import type { Problem } from './openapi.js';

/** Every code that a refusal may carry; the document says what each means. */
export type ProblemCode = Problem['code'];

/** The service said no: its problem+json. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    /** As answered: a proxy on the way, or a newer service, may use another than we know. */
    readonly code: string,
    readonly detail: string,
    readonly document: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${code}: ${detail}`);
  }

  /** Whether this rule of the drop policy is among those not met. */
  isUnmet(rule: string): boolean {
    const { unmet } = this.document;
    return Array.isArray(unmet) && unmet.some((one: { rule?: unknown }) => one.rule === rule);
  }
}

/** The service did not answer: the connection broke, nobody listens, or it took too long. */
export class NoAnswer extends Error {}

/** Whether the service refused with one of these codes. */
export const isProblem = (error: unknown, ...codes: readonly ProblemCode[]): error is ServiceProblem =>
  error instanceof ServiceProblem && (codes as readonly string[]).includes(error.code);

export function problemOf(status: number, body: unknown): ServiceProblem {
  const document = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = typeof document.code === 'string' ? document.code : `HTTP_${status}`;
  const detail = typeof document.detail === 'string' ? document.detail : 'no detail given';
  return new ServiceProblem(status, code, detail, document);
}
