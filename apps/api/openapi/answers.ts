import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { problemResponse } from './problem-schema.js';

type JsonSchema = Record<string, unknown>;

/** Documents a route's answer, and the statuses of problems that are its own; those of all routes are added later. */
export function Answers(
  status: number,
  schema: z.ZodType | undefined,
  ...problems: number[]
): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status, description: 'Done.', ...(schema && { schema: jsonSchema(schema) }) }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );
}

/** Documents an answer that is not JSON. */
export const AnswersText = (mediaType: string, description: string): MethodDecorator =>
  ApiResponse({ status: 200, description, content: { [mediaType]: { schema: { type: 'string' } } } });

/** Documents the answer to `If-None-Match` where nothing has changed. */
export const AnswersNothingNew = (): MethodDecorator =>
  ApiResponse({ status: 304, description: 'Nothing has changed since the ETag you saw.' });

/** Documents an answer that is a file. */
export const AnswersFile = (mediaType: string, ...problems: number[]): MethodDecorator =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: 'The file.',
      content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
    }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );

export const jpeg = (bytes: Buffer): StreamableFile => new StreamableFile(bytes, { type: 'image/jpeg' });

function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
  }) as JsonSchema;
  return rest;
}
