import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { browserName } from '../../../libs/people/browser-name.js';

/** What a person will know this browser by. */
export const Browser = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  browserName(context.switchToHttp().getRequest<FastifyRequest>().headers['user-agent']),
);

/** Where a browser goes once somebody is signed in. */
export const AFTER_SIGN_IN = '/docs';
