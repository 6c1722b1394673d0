import { StandardSchemaValidationPipe } from '@nestjs/common';
import { invalid, type FieldError } from './problem.js';

/** Errors of one request that are told. */
export const ERRORS_TOLD = 50;

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** Validates every parameter that names a schema; the answer to a bad one names each field. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => invalid(issues.slice(0, ERRORS_TOLD).map(fieldError)),
  });

/** Names the field of a schema's issue as a path, such as `lines.0.sku`; the whole body is `body`. */
export function fieldError(issue: Issue): FieldError {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return { field: path.join('.') || 'body', message: issue.message };
}
