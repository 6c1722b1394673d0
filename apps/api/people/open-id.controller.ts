import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AWAY_AT_MOST, OpenId } from '../../../libs/people/open-id.service.js';
import { SignIn } from '../../../libs/people/sign-in.service.js';
import { ForAnybody } from '../../../libs/platform/auth/access.js';
import { setSessionCookie } from '../../../libs/platform/auth/session-cookie.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { AnyParameters } from '../../../libs/platform/http/known-parameters.js';
import { SIGN_INS } from '../../../libs/platform/limits/policies.js';
import { AnswersElsewhere, AnswersText } from '../openapi/answers.js';
import { AFTER_SIGN_IN, Browser } from './signing-in.js';

const beginQuery = z.object({
  merchantId: z.string().max(100).optional().describe('Where you work, if you work at several.'),
});

/** Of this browser alone, while its person is away. Lax: the provider's page is the one that sends it back. */
const KEPT = 'last100_away';

/**
 * A session's cookie is strict: it would not come along with a redirect that another site began. A page of
 * ours that goes on by itself is where ours begins.
 */
const goOn = (publicUrl: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${publicUrl}${AFTER_SIGN_IN}"><title>Last100</title>`;

/** Signing in with an OpenID Connect provider: the browser goes there, and comes back. */
@ApiTags('people')
@AnyParameters()
@Controller('v1/sign-in/openid')
@ForAnybody(SIGN_INS)
export class OpenIdController {
  constructor(
    private readonly openId: OpenId,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Go to the provider to sign in: a page links here.' })
  @AnswersElsewhere('To the provider.', 404, 503)
  async begin(
    @Query({ schema: beginQuery }) { merchantId }: z.infer<typeof beginQuery>,
    @Res() reply: FastifyReply,
  ) {
    const { url, kept } = await this.openId.begin(merchantId);
    void reply.setCookie(KEPT, kept, { ...this.cookie, maxAge: AWAY_AT_MOST / 1_000 });
    return reply.redirect(url, 302);
  }

  @Get('callback')
  @ApiOperation({
    summary: 'Where the provider sends the browser back to. The answer is a session, as a cookie.',
  })
  @AnswersText('text/html', 'A page that goes on to the start.', 401, 404, 503)
  async finish(@Req() request: FastifyRequest, @Browser() browser: string, @Res() reply: FastifyReply) {
    const [, query = ''] = request.url.split('?', 2);
    const who = await this.openId.finish(query, request.cookies[KEPT]);
    const token = await this.signIn.open(who, { by: 'openid', browser, now: this.clock.now() });
    setSessionCookie(reply, this.config.publicUrl, token);
    return reply.clearCookie(KEPT, this.cookie).type('text/html').send(goOn(this.config.publicUrl));
  }

  private get cookie() {
    const secure = this.config.publicUrl.startsWith('https:');
    return { path: '/v1/sign-in/openid', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
