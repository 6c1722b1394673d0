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
import { forbidden, unauthorized } from './problems.js';

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
