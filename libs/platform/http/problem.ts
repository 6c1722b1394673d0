import type { ProblemCode } from './problem-codes.js';
import type { FieldError, ProblemDocument, ProblemMembers } from './problem-document.js';

export type { FieldError, ProblemDocument } from './problem-document.js';

/**
 * A refusal that the caller can act on; becomes RFC 9457 problem+json. `code` is stable, `detail` is for
 * people.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string,
    readonly members: ProblemMembers = {},
  ) {
    super(`${code}: ${detail}`);
  }

  toDocument(): ProblemDocument {
    const { status, code, detail, members } = this;
    return {
      type: `urn:last100:problem:${code.toLowerCase()}`,
      title: titleOf(code),
      status,
      code,
      detail,
      ...members,
    };
  }
}

export const invalid = (errors: readonly FieldError[]): Problem =>
  new Problem(
    400,
    'VALIDATION_FAILED',
    errors.map(({ field, message }) => `${field}: ${message}`).join('; '),
    {
      errors,
    },
  );

export const notFound = (what: string): Problem => new Problem(404, 'NOT_FOUND', `There is no such ${what}.`);

function titleOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
