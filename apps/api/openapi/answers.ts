import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: write programs against it.' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

/** Documents a route's answer and the statuses of its problems. */
export function Answers(
  status: number,
  schema: z.ZodType | undefined,
  ...problems: number[]
): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status, description: 'Done.', ...(schema && { schema: jsonSchema(schema) as never }) }),
    ...problems.map((code) =>
      ApiResponse({
        status: code,
        description: 'Problem (RFC 9457).',
        content: { 'application/problem+json': { schema: problem } },
      } as never),
    ),
  );
}

export function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
  }) as JsonSchema;
  return rest;
}
