import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CONFIG, type Config } from '../config/config.js';
import { notFound } from '../http/problem.js';
import { announcedBytes, isBodiless } from '../http/unread-body.js';
import { addressKey } from '../limits/address-key.js';
import type { LimitPolicy, Verdict } from '../limits/allowance.js';
import { LimitReached } from '../limits/limit-reached.js';
import { Limits } from '../limits/limits.service.js';
import {
  BYTES_A_POINT,
  LINK_READS,
  LINK_WRITES,
  partyPolicies,
  REFUSALS,
  SIGNED_CALLS,
  WRONG_KEYS,
} from '../limits/policies.js';
import { metrics } from '../telemetry/metrics.js';
import { accessOf, limitOf, type KnownRequest } from './access.js';
import { AccessTokens, type Bearer, type PartyKind } from './access-tokens.js';
import { crossSite, forbidden, needsSession, unauthorized } from './problems.js';
import { isFromOurPages } from './same-origin.js';
import { shownBy, type Shown } from './sent-key.js';
import { cookieName } from './session-cookie.js';
import { Signers } from './signers.js';
import { TrackingTokens } from './tracking-tokens.js';

/** Why a caller was refused. */
export type Refusal = 'no_key' | 'wrong_key' | 'wrong_party' | 'wrong_link' | 'unknown_signer' | 'cross_site';

/** Who has people that sign in. */
const PEOPLED: readonly PartyKind[] = ['ops', 'merchant'];

/**
 * Milliseconds for which a key that opens nothing is not looked up again: keys are random, so none becomes
 * one.
 */
const STAYS_WRONG = 30_000;
/** Milliseconds for which a key that was right is looked up whatever its address did. */
const WAS_RIGHT = 3_600_000;

/** What the route's address names; not the query, which anybody can vary. */
const paramsOf = ({ params }: KnownRequest): string =>
  Object.values(params as Record<string, string>).join(' ');

/** What is announced beyond the largest body is refused unread, and costs nothing. */
const bytesToRead = (request: KnownRequest): number =>
  Math.min(announcedBytes(request) ?? 0, request.routeOptions.bodyLimit ?? 0);

/** Who calls, and how much it may ask for, before anything of the request but its head is looked at. */
@Injectable()
export class Callers {
  private readonly wrong = new LRUCache<string, true>({ max: 10_000, ttl: STAYS_WRONG });
  private readonly right = new LRUCache<string, true>({ max: 50_000, ttl: WAS_RIGHT });
  private readonly policies: Readonly<Record<PartyKind, LimitPolicy>>;
  private readonly publicUrl: string;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly links: TrackingTokens,
    private readonly signers: Signers,
    private readonly limits: Limits,
    @Inject(CONFIG) { merchantRequestsASecond, publicUrl }: Config,
  ) {
    this.policies = partyPolicies(merchantRequestsASecond);
    this.publicUrl = publicUrl;
  }

  /**
   * Finds the caller of a route and takes its points, or throws what refuses it. Routes without a say are
   * open.
   */
  async know(request: KnownRequest): Promise<Verdict | undefined> {
    const access = accessOf(request);
    if (access === undefined) return undefined;
    if (access === 'link') return this.knowLink(request);
    if (typeof access === 'object' && 'signer' in access) return this.knowSigner(request, access.signer);
    if (typeof access === 'object' && 'anybody' in access) return this.knowNobody(request, access.anybody);
    const party = await this.partyOf(
      this.shown(request),
      access === 'session' ? PEOPLED : access,
      request.ip,
    );
    if (access === 'session' && !party.session) throw this.refused('no_key', needsSession(), request.ip);
    request.party = party;
    const own = limitOf(request);
    if (own) this.take(own, party.id);
    const points = 1 + Math.floor(bytesToRead(request) / BYTES_A_POINT);
    return this.take(this.policies[party.kind], `${party.kind}:${party.id}`, points);
  }

  /**
   * The key or session of a request. One that a browser sends along with whatever page asks changes nothing
   * for others' pages.
   */
  shown(request: KnownRequest): Shown {
    const shown = shownBy(request, cookieName(this.publicUrl));
    if (shown.byCookie && !isBodiless(request) && !isFromOurPages(request.headers, this.publicUrl))
      throw this.refused('cross_site', crossSite(), request.ip);
    return shown;
  }

  /** The party of a key or session that was shown, if it is one of these. */
  async partyOf({ token, byCookie }: Shown, allowed: readonly PartyKind[], address: string): Promise<Bearer> {
    if (!token) throw this.refused('no_key', unauthorized(), address);
    const found = await this.lookUp(token, address);
    // A session is no key, nor a key a session.
    const party = found?.session === byCookie ? found : undefined;
    if (!party) throw this.refused('wrong_key', unauthorized(), address);
    if (!allowed.includes(party.kind)) throw this.refused('wrong_party', forbidden(allowed), address);
    return party;
  }

  /** An address that guesses is not looked up for; those behind it whose keys were right go on. */
  private async lookUp(token: string, address: string): Promise<Bearer | undefined> {
    if (this.wrong.has(token)) return undefined;
    if (!this.right.has(token)) {
      const guesses = this.limits.look(WRONG_KEYS, addressKey(address));
      if (!guesses.allowed) throw new LimitReached(guesses);
    }
    const party = await this.tokens.partyOf(token);
    if (party) this.right.set(token, true);
    else {
      this.wrong.set(token, true);
      this.limits.take(WRONG_KEYS, addressKey(address));
    }
    return party;
  }

  private knowLink(request: KnownRequest): Verdict {
    const { token } = request.params as { token?: string };
    request.linkedDelivery = this.links.deliveryId(token ?? '');
    if (!request.linkedDelivery) throw this.refused('wrong_link', notFound('delivery'), request.ip);
    return this.take(request.method === 'POST' ? LINK_WRITES : LINK_READS, request.linkedDelivery);
  }

  /** Whoever it is: no other site's page, which would sign its visitors in as somebody else. */
  private knowNobody(request: KnownRequest, policy: LimitPolicy): Verdict {
    if (!isBodiless(request) && isFromOurPages(request.headers, this.publicUrl) === false)
      throw this.refused('cross_site', crossSite(), request.ip);
    return this.take(policy, addressKey(request.ip));
  }

  private async knowSigner(request: KnownRequest, name: string): Promise<Verdict> {
    const verdict = this.take(SIGNED_CALLS, `${paramsOf(request)} ${addressKey(request.ip)}`);
    if (await this.signers.knows(name, request.params as Record<string, string>)) return verdict;
    throw this.refused('unknown_signer', notFound('webhook'), request.ip);
  }

  private take(policy: LimitPolicy, caller: string, points = 1): Verdict {
    const verdict = this.limits.take(policy, caller, points);
    if (!verdict.allowed) throw new LimitReached(verdict);
    return verdict;
  }

  /** The refusal, or, of an address that was refused too often, that. Another party's key has its own limit. */
  private refused(kind: Refusal, problem: Error, address: string): Error {
    metrics.authRefused.inc({ kind });
    if (kind === 'wrong_party') return problem;
    const verdict = this.limits.take(REFUSALS, addressKey(address));
    return verdict.allowed ? problem : new LimitReached(verdict);
  }
}
