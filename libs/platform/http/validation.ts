import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { invalid, Problem, type FieldError } from './problem.js';
import { unknownFields } from './unknown-fields.js';

interface Issue {
  readonly code?: unknown;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

const TOLD_AT_MOST = 50;

/** Validates every parameter that names a schema; the answer to a bad one names each field. */
export const validation = (): StandardSchemaValidationPipe => new RequestValidation();

class RequestValidation extends StandardSchemaValidationPipe {
  protected override validate<Read>(value: unknown, schema: unknown): { readonly value: Read } {
    return { value: readRequest(schema as z.ZodType<Read>, value) };
  }
}

/** A part of a request, read by its schema. Throws the problem that names every field that is unknown or wrong. */
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
  const errors = [...unknown, ...wrong].slice(0, TOLD_AT_MOST);
  const problem = invalid(errors);
  return unknown.length > 0 ? new Problem(400, 'UNKNOWN_FIELD', problem.detail, problem.members) : problem;
}

/** Names the field of a schema's issue as a path, such as `lines.0.sku`; the whole body is `body`. */
export function fieldError(issue: Issue): FieldError {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return { field: path.join('.') || 'body', message: issue.message };
}
