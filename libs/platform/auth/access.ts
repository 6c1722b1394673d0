import type { FastifyInstance, FastifyRequest } from 'fastify';
import { configOf, configureRoute, routeConfigOf, WithConfig } from '../http/route-config.js';
import type { LimitPolicy } from '../limits/allowance.js';
import type { Bearer, PartyKind } from './access-tokens.js';

/**
 * How the caller of a route is known: by the key of one of these parties, by the session of a person, by the
 * link in the address, or by a signature over the body, which is the route's to check, of a sender whom the
 * address names. Or not at all, as where people sign in: then their address is limited.
 */
export type Access =
  readonly PartyKind[] | 'session' | 'link' | { readonly signer: string } | { readonly anybody: LimitPolicy };

interface WithAccess {
  readonly access?: Access;
}

export const accessOf = (request: FastifyRequest): Access | undefined => configOf<WithAccess>(request).access;

/** A request whose caller is known. */
export type KnownRequest = FastifyRequest & { party?: Bearer; linkedDelivery?: string };

type Decorator = ClassDecorator & MethodDecorator;

/** Says how the caller of a controller's routes is known; what a route says itself counts for more. */
export function withAccess(access: Access): Decorator {
  return ((target: { prototype: object }, _name?: PropertyKey, descriptor?: PropertyDescriptor) => {
    if (descriptor) return configureRoute(descriptor.value as never, { access });
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(target.prototype))) {
      if (typeof value === 'function' && !('access' in routeConfigOf(value as never)))
        configureRoute(value as never, { access });
    }
  }) as Decorator;
}

/** Has a route's callers keep to a limit of its own as well. */
export const LimitedBy = (limit: LimitPolicy): MethodDecorator => WithConfig({ limit });

export const limitOf = (request: FastifyRequest): LimitPolicy | undefined =>
  configOf<{ limit: LimitPolicy }>(request).limit;

/** Of routes below an address with `:token`, the resident's link. */
export const ForLinks = (): Decorator => withAccess('link');

/** Of routes that are about a person's own session: a key is none. */
export const ForSessions = (): Decorator => withAccess('session');

/** Of routes for those who have no key yet: each address may ask for so much. */
export const ForAnybody = (anybody: LimitPolicy): Decorator => withAccess({ anybody });

/** Of routes that others' systems call, signed in their own way; {@link Signers} knows them by this name. */
export const ForSigned = (signer: string): Decorator => withAccess({ signer });

/**
 * A route of the contract that does not say who may call it is a mistake: the service does not start with it.
 */
export function requireAccess(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', ({ url, method, config }) => {
    if (!url.startsWith('/v1/') || (config as WithAccess | undefined)?.access) return;
    throw new Error(`${String(method)} ${url} does not say who may call it`);
  });
}
