import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const CONFIG = 'last100:route-config';

type Handler = (...parameters: never[]) => unknown;

/** What Fastify has been told of the route that a handler serves. */
export const routeConfigOf = (handler: Handler): object =>
  (Reflect.getMetadata(CONFIG, handler) as object | undefined) ?? {};

/**
 * Adds to what Fastify is told of a route: `RouteConfig` alone would put the last config in the place of all
 * others.
 */
export function configureRoute(handler: Handler, config: object): void {
  const merged = { ...routeConfigOf(handler), ...config };
  Reflect.defineMetadata(CONFIG, merged, handler);
  RouteConfig(merged)(handler);
}

/** A decorator that adds to the config of a route. */
export const WithConfig =
  (config: object): MethodDecorator =>
  (_target, _name, descriptor) =>
    configureRoute(descriptor.value as Handler, config);

/** The config of the route that a request is for. */
export const configOf = <Config extends object>(request: FastifyRequest): Partial<Config> =>
  (request.routeOptions.config ?? {}) as unknown as Partial<Config>;
