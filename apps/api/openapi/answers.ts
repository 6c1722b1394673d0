import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { AnswerOf } from '../../../libs/platform/http/answer.js';
import { jsonSchema } from './json-schema.js';
import { problemResponse } from './problem-response.js';

/** A decorator of methods that give such an answer, and of no others. */
type AnsweringDecorator<Answer> = <Method extends (...given: never[]) => Answer | Promise<Answer>>(
  controller: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

/**
 * Documents a route's answer, and the statuses of problems that are its own; those of all routes are added
 * later.
 */
export function Answers<Schema extends z.ZodType>(
  status: number,
  schema: Schema,
  ...problems: number[]
): AnsweringDecorator<AnswerOf<Schema>> {
  return applyDecorators(
    ApiResponse({ status, description: 'Done.', schema: jsonSchema(schema) }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );
}

/** Documents that there is nothing to tell, and the statuses of problems as above. */
export const AnswersNothing = (...problems: number[]): AnsweringDecorator<void> =>
  applyDecorators(
    ApiResponse({ status: 204, description: 'Done.' }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );

/** Documents an answer that is not JSON, and the statuses of problems as above. */
export const AnswersText = (mediaType: string, description: string, ...problems: number[]): MethodDecorator =>
  applyDecorators(
    ApiResponse({ status: 200, description, content: { [mediaType]: { schema: { type: 'string' } } } }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );

/** Documents that the browser is sent elsewhere, and the statuses of problems as above. */
export const AnswersElsewhere = (description: string, ...problems: number[]): MethodDecorator =>
  applyDecorators(
    ApiResponse({ status: 302, description }),
    ...problems.map((code) => ApiResponse({ status: code, ...problemResponse })),
  );

/** The same of a route that heeds `If-None-Match`: where nothing has changed, there is no answer to give. */
export const AnswersIfNew = <Schema extends z.ZodType>(
  schema: Schema,
  ...problems: number[]
): AnsweringDecorator<AnswerOf<Schema> | undefined> =>
  applyDecorators(
    Answers(200, schema, ...problems) as MethodDecorator,
    ApiResponse({ status: 304, description: 'Nothing has changed since the ETag you saw.' }),
  );

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
