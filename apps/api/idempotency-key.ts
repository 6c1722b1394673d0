import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { idempotencyKey } from '../../libs/orders/order-request.js';
import { invalid } from '../../libs/platform/http/problem.js';
import { fieldError } from '../../libs/platform/http/validation.js';

/** For `@ApiHeader`. */
export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  required: false,
  description:
    'Any text of up to 200 characters that stands for this request. Sent again with the same body, it is answered as the first time; with another body it is 422 IDEMPOTENCY_MISMATCH.',
  example: '4f1b0c1e-20220328-0017',
};

/** The header, if it was sent; not by @Headers, which would make OpenAPI require it. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (key === undefined) return undefined;
    const read = idempotencyKey.safeParse(key);
    if (read.success) return read.data;
    throw invalid(read.error.issues.map((issue) => ({ ...fieldError(issue), field: 'Idempotency-Key' })));
  },
);
