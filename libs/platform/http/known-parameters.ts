import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { Problem } from './problem.js';
import { unknownFields } from './unknown-fields.js';

const ANY_PARAMETERS = 'last100:any-parameters';

/** For addresses that machines of others call as they were told to: probes, scrapers, shops. */
export const AnyParameters = (): ClassDecorator => SetMetadata(ANY_PARAMETERS, true);

const OPENED_BY_LINK = 'last100:opened-by-link';

/** For addresses that people are sent: messengers and browsers hang parameters of their own on links. */
export const OpenedByLink = (): ClassDecorator => SetMetadata(OPENED_BY_LINK, true);

/** Of WeChat, WeCom, Weibo, Facebook, Google and whoever counts clicks. */
const HUNG_ON =
  /^(from|isappinstalled|scene|clicktime|enterid|sessionid|nsukey|wx\w*|fbclid|gclid|weibo_id|utm_\w+)$/;

/**
 * Refuses a query parameter that its route does not know. Passed over, `?externalId=7` would answer with all
 * orders, and whoever asked would take the first of them for the one.
 */
@Injectable()
export class KnownParameters implements NestInterceptor {
  private readonly known = new WeakMap<object, z.ZodType | 'any'>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.schemaOf(context);
    if (schema !== 'any') {
      const { query } = context.switchToHttp().getRequest<FastifyRequest>();
      const isLink = Reflect.getMetadata(OPENED_BY_LINK, context.getClass()) === true;
      const errors = unknownFields(schema, query).filter(({ field }) => !isLink || !HUNG_ON.test(field));
      if (errors.length > 0) throw unknownParameters(errors);
    }
    return next.handle();
  }

  private schemaOf(context: ExecutionContext): z.ZodType | 'any' {
    const handler = context.getHandler();
    const known = this.known.get(handler);
    if (known) return known;
    const controller = context.getClass();
    const any = Reflect.getMetadata(ANY_PARAMETERS, controller) === true;
    const schema = any ? 'any' : (querySchema(controller, handler.name) ?? NONE);
    this.known.set(handler, schema);
    return schema;
  }
}

const NONE = z.object({});

/** What Nest keeps of a route's arguments: those of `@Query({ schema })` name their kind before the colon. */
function querySchema(controller: object, handler: string): z.ZodType | undefined {
  const kept = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) as
    Record<string, { readonly schema?: z.ZodType }> | undefined;
  const query = Object.entries(kept ?? {}).find(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`));
  return query?.[1].schema;
}

const unknownParameters = (errors: ReturnType<typeof unknownFields>) =>
  new Problem(
    400,
    'UNKNOWN_PARAMETER',
    errors.map(({ field, message }) => `${field}: ${message}`).join('; '),
    {
      errors,
    },
  );
