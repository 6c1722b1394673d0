import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { OpenId } from '../../../libs/people/open-id.service.js';
import { Passkeys } from '../../../libs/people/passkeys.service.js';
import { relyingParty } from '../../../libs/people/relying-party.js';
import { passkeyOptions, sessionAnswer, signInWays } from '../../../libs/people/session-answer.js';
import { SignInLinks } from '../../../libs/people/sign-in-links.service.js';
import { SignIn, type SignInTold } from '../../../libs/people/sign-in.service.js';
import { ForAnybody } from '../../../libs/platform/auth/access.js';
import { AccessTokens, type Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { setSessionCookie } from '../../../libs/platform/auth/session-cookie.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { SIGN_INS } from '../../../libs/platform/limits/policies.js';
import { Answers } from '../openapi/answers.js';
import { asAuthentication, signInRequest } from './passkey-requests.js';
import { SignedIn } from './signed-in.service.js';
import { Browser } from './signing-in.js';

const linkRequest = z
  .object({
    token: z.string().max(128).describe('What the link holds after `/sign-in/`.'),
    name: seenText(100).default('Admin').describe('Of the first admin, who is taken in by their link.'),
  })
  .meta({ title: 'LinkSignInRequest' });

/** How a person shows who they are. What signs in answers a session, as a cookie. */
@ApiTags('people')
@Controller('v1/sign-in')
@ForAnybody(SIGN_INS)
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly links: SignInLinks,
    private readonly passkeys: Passkeys,
    private readonly openId: OpenId,
    private readonly tokens: AccessTokens,
    private readonly signedIn: SignedIn,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The ways in that there are here.' })
  @Answers(200, signInWays)
  ways() {
    const { issuer } = this.openId;
    const { origin } = relyingParty(this.config.publicUrl);
    return { link: true as const, passkey: { origin }, openid: issuer === null ? null : { issuer } };
  }

  @Post('link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a one-time link. Looking at it changes nothing; this uses it up.' })
  @Answers(200, sessionAnswer, 403, 410, 429)
  byLink(
    @Body({ schema: linkRequest }) { token, name }: z.infer<typeof linkRequest>,
    @Browser() browser: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.open(reply, { by: 'link', browser }, (tx) => this.links.redeem(token, name, tx));
  }

  @Post('passkey/options')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a passkey is to sign, for `navigator.credentials.get`; good for five minutes.',
  })
  @Answers(200, passkeyOptions, 403, 429)
  async askForPasskey() {
    return { ...(await this.passkeys.askToSignIn()) };
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with what a passkey signed.' })
  @Answers(200, sessionAnswer, 401, 403, 429)
  async byPasskey(
    @Body({ schema: signInRequest }) { credential }: z.infer<typeof signInRequest>,
    @Browser() browser: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const person = await this.passkeys.signIn(asAuthentication(credential));
    return this.open(reply, { by: 'passkey', browser }, () => Promise.resolve(person));
  }

  private async open(reply: FastifyReply, told: Omit<SignInTold, 'now'>, who: Parameters<SignIn['open']>[0]) {
    const token = await this.signIn.open(who, { ...told, now: this.clock.now() });
    setSessionCookie(reply, this.config.publicUrl, token);
    return this.signedIn.tell((await this.tokens.partyOf(token)) as Bearer);
  }
}
