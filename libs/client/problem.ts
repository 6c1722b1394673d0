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
    readonly document: Partial<Problem>,
  ) {
    super(`${status} ${code}: ${detail}`);
  }

  /** Whether this rule of the drop policy is among those not met. */
  isUnmet(rule: string): boolean {
    return this.document.unmet?.some((one) => one.rule === rule) ?? false;
  }
}

/** The service did not answer: the connection broke, nobody listens, or it took too long. */
export class NoAnswer extends Error {}

/** Whether the service refused with one of these codes. */
export const isProblem = (error: unknown, ...codes: readonly ProblemCode[]): error is ServiceProblem =>
  error instanceof ServiceProblem && (codes as readonly string[]).includes(error.code);

export function problemOf(status: number, body: unknown): ServiceProblem {
  const document: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const { code = `HTTP_${status}`, detail = 'no detail given' } = document;
  return new ServiceProblem(status, code, detail, document);
}
