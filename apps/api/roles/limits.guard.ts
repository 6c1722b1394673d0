import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { PartOf } from '../../../libs/people/part-of.service.js';
import type { KnownRequest } from '../../../libs/platform/auth/access.js';
import { limitForbids, roleForbids } from '../../../libs/platform/auth/problems.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import { namedIn, rowFor } from './refuse-role.js';
import type { MerchantPart, OpsPart } from './roles.js';

/**
 * Keeps people who are limited to some zones or stores to those: another's row is 404, whether it is named in
 * the address, the query or the body. The role itself was looked at before the body was read
 * (`refuse-role.ts`).
 */
@Injectable()
export class LimitsGuard implements CanActivate {
  constructor(private readonly partOf: PartOf) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { party, query, body } = request;
    const row = party && rowFor(request, party);
    if (!row || !party?.person) return true;
    const { role, limitedTo } = party.person;
    const [, of, others] = row;
    if (others && role !== 'admin') refuseFields(body, [...others, 'reason'], role);
    if (limitedTo) await this.keepTo(limitedTo, of, request);
    if (limitedTo) {
      for (const given of [query, body]) keepNamed(limitedTo, given);
      await this.keepCarrier(limitedTo, body);
    }
    return true;
  }

  private async keepTo(
    limitedTo: readonly string[],
    of: OpsPart | MerchantPart,
    { params, query, body }: KnownRequest,
  ): Promise<void> {
    if (of === 'filtered' || of === 'none') return;
    if (of === 'whole') throw limitForbids();
    if (of === 'named') {
      if (!namedIn(body) && !namedIn(query)) throw limitForbids();
      return;
    }
    const { id } = params as { readonly id?: string };
    const part = await this.partOf[of](id ?? '');
    if (part === undefined || !limitedTo.includes(part)) throw notFound(of);
  }

  /** Another zone's carrier is not given work from here, by force neither. */
  private async keepCarrier(limitedTo: readonly string[], body: unknown): Promise<void> {
    const { carrierId } = (body ?? {}) as { readonly carrierId?: unknown };
    if (typeof carrierId !== 'string') return;
    const part = await this.partOf.carrier(carrierId);
    if (part === undefined || !limitedTo.includes(part)) throw notFound('carrier');
  }
}

/** What a dispatcher may not set is an admin's. */
function refuseFields(body: unknown, allowed: readonly string[], role: string): void {
  if (typeof body === 'object' && body && Object.keys(body).some((field) => !allowed.includes(field)))
    throw roleForbids(role);
}

function keepNamed(limitedTo: readonly string[], given: unknown): void {
  const named = namedIn(given);
  if (named !== undefined && !limitedTo.includes(named)) throw notFound('zone or store');
}
