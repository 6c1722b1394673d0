import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { invalid, Problem, type FieldError } from './problem.js';
import { unknownFields } from './unknown-fields.js';

/** Errors of one request that are told. */
export const ERRORS_TOLD = 50;

interface Issue {
  readonly code?: unknown;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/**
 * Validates every parameter that names a schema; the answer to a bad one names each field, unknown or wrong.
 */
export const validation = (): StandardSchemaValidationPipe => new RequestValidation();

type Validate = StandardSchemaValidationPipe['validate'];

class RequestValidation extends StandardSchemaValidationPipe {
  protected override async validate<Read>(
    value: unknown,
    schema: Parameters<Validate>[1],
    options?: Parameters<Validate>[2],
  ) {
    const unknown = unknownFields(schema as unknown as z.ZodType, value);
    const result = await super.validate<Read>(value, schema, options);
    if (result.issues || unknown.length > 0) throw refused(unknown, result.issues ?? []);
    return result;
  }
}

/**
 * A part of a request, read by its schema. Throws the problem that names every field that is unknown or
 * wrong.
 */
export function readRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: readonly string[] = [],
): z.infer<Schema> {
  const unknown = unknownFields(schema, value, at);
  const read = schema.safeParse(value);
  if (read.success && unknown.length === 0) return read.data;
  const issues = read.error?.issues ?? [];
  throw refused(
    unknown,
    issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] })),
  );
}

function refused(unknown: readonly FieldError[], issues: readonly Issue[]): Problem {
  const wrong = issues.filter(({ code }) => code !== 'unrecognized_keys').map(fieldError);
  const problem = invalid([...unknown, ...wrong].slice(0, ERRORS_TOLD));
  if (unknown.length === 0) return problem;
  return new Problem(400, 'UNKNOWN_FIELD', problem.detail, problem.members);
}

/** Names the field of a schema's issue as a path, such as `lines.0.sku`; the whole body is `body`. */
export function fieldError(issue: Issue): FieldError {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return { field: path.join('.') || 'body', message: issue.message };
}
