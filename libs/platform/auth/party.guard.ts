import {
  applyDecorators,
  CanActivate,
  createParamDecorator,
  ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { withAccess, type KnownRequest } from './access.js';
import type { Bearer, PartyKind } from './access-tokens.js';
import type { Person } from './person.js';
import { forbidden, unauthorized } from './problems.js';

/** What answers are filtered by. */
export type Limits = Person['limitedTo'];

const ALLOWED = 'last100:parties';

/** Says which parties may call a controller or a route. */
export const ForParties = (...kinds: PartyKind[]): ClassDecorator & MethodDecorator =>
  applyDecorators(withAccess(kinds), SetMetadata(ALLOWED, kinds));

/** The party that calls, and with which key. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Bearer => {
  const { party } = context.switchToHttp().getRequest<KnownRequest>();
  if (!party) throw unauthorized();
  return party;
});

/** The zones or stores that the person who calls is limited to; null: none, or a machine calls. */
export const LimitedTo = createParamDecorator(
  (_: unknown, context: ExecutionContext): Limits =>
    context.switchToHttp().getRequest<KnownRequest>().party?.person?.limitedTo ?? null,
);

/** The second look: {@link knowCallers} has found the party before the body was read, or there is none. */
@Injectable()
export class PartyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.getAllAndOverride<PartyKind[] | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!allowed) return true;
    const { party } = context.switchToHttp().getRequest<KnownRequest>();
    if (!party) throw unauthorized();
    if (!allowed.includes(party.kind)) throw forbidden(allowed);
    return true;
  }
}
