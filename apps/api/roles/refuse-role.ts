import type { FastifyRequest } from 'fastify';
import type { Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { limitForbids, roleForbids } from '../../../libs/platform/auth/problems.js';
import { isBodiless } from '../../../libs/platform/http/unread-body.js';
import { MERCHANT_TABLE } from './merchant-roles.js';
import { OPS_TABLE } from './ops-roles.js';
import {
  merchantMay,
  opsMay,
  UNKNOWN_AT_MERCHANT,
  UNKNOWN_AT_OPS,
  type MerchantRow,
  type OpsRow,
} from './roles.js';

const atOps: Readonly<Partial<Record<string, OpsRow>>> = OPS_TABLE;
const atMerchant: Readonly<Partial<Record<string, MerchantRow>>> = MERCHANT_TABLE;

/** Addresses that are about whoever asks, or whose access says enough: whoever is signed in may. */
const ABOUT_ONESELF = /^\/v1\/session(s|\/|$)/;

/** The operation of a request as the OpenAPI document names it. */
function operationOf({ method, routeOptions }: FastifyRequest): string {
  // Fastify doubles a colon that is one, and starts a parameter with one that is single.
  const path = (routeOptions.url ?? '').replace(/(?<!:):(\w+)/g, '{$1}').replace('::', ':');
  return `${method === 'HEAD' ? 'GET' : method} ${path}`;
}

/** The row of the party's table; undefined for what is about oneself, and for machines, which have no role. */
export function rowFor(request: FastifyRequest, { kind, person }: Bearer): OpsRow | MerchantRow | undefined {
  if (!person || ABOUT_ONESELF.test(request.routeOptions.url ?? '')) return undefined;
  const operation = operationOf(request);
  return kind === 'ops'
    ? (atOps[operation] ?? UNKNOWN_AT_OPS)
    : (atMerchant[operation] ?? UNKNOWN_AT_MERCHANT);
}

/** Refuses what the person's role may not do, or not within their limits: before a byte of the body is read. */
export function refuseRole(request: FastifyRequest, party: Bearer | undefined): void {
  const row = party && rowFor(request, party);
  if (!row || !party.person) return;
  const { role, limitedTo } = party.person;
  const may = party.kind === 'ops' ? opsMay(role, row as OpsRow) : merchantMay(role, row as MerchantRow);
  if (!may) throw roleForbids(role);
  if (limitedTo && row[1] === 'whole') throw limitForbids();
  // Nothing names it before the body is read; where there is no body, nothing ever does.
  if (limitedTo && row[1] === 'named' && isBodiless(request) && !namedIn(request.query)) throw limitForbids();
}

/** The zone or store that a body or a query names. */
export function namedIn(given: unknown): string | undefined {
  const { zoneId, storeId } = (given ?? {}) as { readonly zoneId?: unknown; readonly storeId?: unknown };
  const named = zoneId ?? storeId;
  return typeof named === 'string' ? named : undefined;
}
