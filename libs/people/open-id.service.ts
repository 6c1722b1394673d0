import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { CONFIG, type Config } from '../platform/config/config.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { choosePerson } from './choose-person.js';
import { readPerson, type PersonRow } from './write-people.js';

/** Milliseconds that a person may take at the provider's. */
export const AWAY_AT_MOST = 10 * 60_000;
/** Milliseconds for which what a provider says of itself is believed: its addresses rarely change. */
const DISCOVERED_FOR = 3_600_000;
/** Seconds that each call to the provider may take. */
const PATIENCE = 10;
const SEALED_FOR = 'openid sign-in';

/**
 * What a browser keeps, sealed, while its person is at the provider's: so no other browser can come back for
 * it.
 */
interface Away {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly merchantId?: string;
  readonly until: number;
}

/** Who somebody is by the word of the provider. */
interface Claimed {
  readonly subject: string;
  /** Only where the provider has verified it. */
  readonly email?: string;
}

/**
 * Signing in with an OpenID Connect provider: authorization code, PKCE, state, nonce. Only people who are
 * known come in.
 */
@Injectable()
export class OpenId {
  private provider: { readonly config: openid.Configuration; readonly until: number } | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly box: SecretBox,
  ) {}

  get issuer(): string | null {
    return this.config.openId?.issuer ?? null;
  }

  /** Where to send the browser, and what it keeps meanwhile. */
  async begin(merchantId: string | undefined): Promise<{ readonly url: string; readonly kept: string }> {
    const provider = await this.discover();
    const away: Away = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      ...(merchantId !== undefined && { merchantId }),
      until: Date.now() + AWAY_AT_MOST,
    };
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid email',
      state: away.state,
      nonce: away.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(away.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, kept: this.box.seal(JSON.stringify(away), SEALED_FOR).toString('base64url') };
  }

  /** Whom the answer of the provider signs in; `query` is what it sent the browser back with. */
  async finish(query: string, kept: string | undefined): Promise<(tx: Sql) => Promise<PersonRow>> {
    const provider = await this.discover();
    const away = this.unseal(kept);
    const claimed = await this.ask(provider, new URL(`${this.callback}?${query}`), away);
    return (tx) => this.find(tx, claimed, away.merchantId);
  }

  private get callback(): string {
    return `${this.config.publicUrl}/v1/sign-in/openid/callback`;
  }

  private unseal(kept: string | undefined): Away {
    try {
      const away = JSON.parse(this.box.open(Buffer.from(kept ?? '', 'base64url'), SEALED_FOR)) as Away;
      if (away.until > Date.now()) return away;
    } catch {
      // As below: nobody began here.
    }
    throw failed('This browser has not begun to sign in, or too long ago: begin again.');
  }

  private async ask(provider: openid.Configuration, url: URL, away: Away): Promise<Claimed> {
    const tokens = await called(() =>
      openid.authorizationCodeGrant(provider, url, {
        expectedState: away.state,
        expectedNonce: away.nonce,
        pkceCodeVerifier: away.verifier,
        idTokenExpected: true,
      }),
    );
    const claims = tokens.claims() as openid.IDToken;
    const told =
      claims.email === undefined
        ? await called(() => openid.fetchUserInfo(provider, tokens.access_token, claims.sub))
        : claims;
    const verified = told.email_verified === true && typeof told.email === 'string';
    return { subject: `${claims.iss} ${claims.sub}`, ...(verified && { email: told.email }) };
  }

  /**
   * At the first sign-in by address the subject is kept: from then on the address, which can go to somebody
   * else, is not asked.
   */
  private async find(tx: Sql, { subject, email }: Claimed, merchantId?: string): Promise<PersonRow> {
    const candidates = await rows<{ id: string; merchantId: string | null }>(
      tx,
      `SELECT id, merchant_id AS "merchantId" FROM people WHERE left_at IS NULL AND switched_off_at IS NULL
         AND (openid_subject = $1 OR (openid_subject IS NULL AND lower(email) = lower($2::text)))
       ORDER BY id FOR UPDATE`,
      [subject, email ?? null],
    );
    const chosen = choosePerson(candidates, merchantId);
    if (chosen === 'several') throw failed('You are known at several merchants: begin with `merchantId`.');
    const person = chosen === 'none' ? undefined : await readPerson(tx, chosen.id);
    if (!person)
      throw failed('Nobody here is known by this account: ask to be taken in with its email address.');
    await rows(tx, 'UPDATE people SET openid_subject = $2 WHERE id = $1', [person.id, subject]);
    return person;
  }

  private async discover(): Promise<openid.Configuration> {
    const { openId } = this.config;
    if (!openId) throw notFound('provider');
    if (this.provider && this.provider.until > Date.now()) return this.provider.config;
    const issuer = new URL(openId.issuer);
    const config = await called(() =>
      openid.discovery(
        issuer,
        openId.clientId,
        undefined,
        openId.clientSecret ? openid.ClientSecretBasic(openId.clientSecret) : openid.None(),
        {
          timeout: PATIENCE,
          ...(issuer.protocol === 'http:' && { execute: [openid.allowInsecureRequests] }),
        },
      ),
    );
    this.provider = { config, until: Date.now() + DISCOVERED_FOR };
    return config;
  }
}

/**
 * What the provider refuses, or says against the protocol, signs nobody in; what it does not answer is no
 * refusal.
 */
async function called<Told>(call: () => Promise<Told>): Promise<Told> {
  try {
    return await call();
  } catch (error) {
    const { code, error: refused } = error as { readonly code?: string; readonly error?: string };
    if (refused !== undefined || String(code).startsWith('OAUTH_')) {
      const silent = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
      if (!silent) throw failed(`The provider’s answer does not hold (${refused ?? code}).`);
    }
    throw unavailable('The provider does not answer as one.');
  }
}

const failed = (why: string) => new Problem(401, 'SIGN_IN_FAILED', why);
const unavailable = (why: string) => new Problem(503, 'SIGN_IN_UNAVAILABLE', why);
