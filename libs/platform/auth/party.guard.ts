import { CanActivate, createParamDecorator, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { AccessTokens, type Bearer, type PartyKind } from './access-tokens.js';

const ALLOWED = 'last100:parties';

/** Says which parties may call a controller or a route. Without it a route is open. */
export const ForParties = (...kinds: PartyKind[]) => SetMetadata(ALLOWED, kinds);

/** The party that calls, and with which key. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Bearer => {
  const { party } = context.switchToHttp().getRequest<WithParty>();
  if (!party) throw unauthorized();
  return party;
});

type WithParty = FastifyRequest & { party?: Bearer };

@Injectable()
export class PartyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<PartyKind[] | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!allowed) return true;
    const request = context.switchToHttp().getRequest<WithParty>();
    const token = bearerToken(request.headers.authorization);
    const party = token ? await this.tokens.partyOf(token) : undefined;
    if (!party) throw unauthorized();
    if (!allowed.includes(party.kind)) throw forbidden(allowed);
    request.party = party;
    return true;
  }
}

/** The token of an `Authorization: Bearer ...` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([\w-]{1,128})$/i.exec(header ?? '')?.[1];
}

export const unauthorized = () =>
  new Problem(401, 'UNAUTHORIZED', 'Send `Authorization: Bearer` with a key or token of this service.');

const forbidden = (allowed: readonly PartyKind[]) =>
  new Problem(403, 'FORBIDDEN', `This address is for: ${allowed.join(', ')}.`);
