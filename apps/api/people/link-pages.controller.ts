import { Controller, Get, Header, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Enrolments } from '../../../libs/enrolment/enrolments.service.js';
import { SignInLinks } from '../../../libs/people/sign-in-links.service.js';
import { SignIn } from '../../../libs/people/sign-in.service.js';
import { ForAnybody } from '../../../libs/platform/auth/access.js';
import { setSessionCookie } from '../../../libs/platform/auth/session-cookie.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { OpenedByLink } from '../../../libs/platform/http/known-parameters.js';
import { SIGN_INS } from '../../../libs/platform/limits/policies.js';
import { answerPage, oneButtonPage } from './one-button-page.js';
import { AFTER_SIGN_IN, Browser } from './signing-in.js';

const HTML = 'text/html; charset=utf-8';

/** The smallest pages on which one-time links work: looking changes nothing, the button uses the link up. */
@ApiExcludeController()
@OpenedByLink()
@Controller()
@ForAnybody(SIGN_INS)
export class LinkPagesController {
  constructor(
    private readonly signIn: SignIn,
    private readonly links: SignInLinks,
    private readonly enrolments: Enrolments,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in/:token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  showSignIn() {
    return oneButtonPage('登录 Sign in');
  }

  @Post('sign-in/:token')
  async useSignIn(@Param('token') token: string, @Browser() browser: string, @Res() reply: FastifyReply) {
    const told = { by: 'link', browser, now: this.clock.now() } as const;
    const session = await this.signIn.open((tx) => this.links.redeem(token, 'Admin', tx), told);
    setSessionCookie(reply, this.config.publicUrl, session);
    return reply
      .header('cache-control', 'no-store')
      .redirect(`${this.config.publicUrl}${AFTER_SIGN_IN}`, 303);
  }

  @Get('enrol/:token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  showEnrolment() {
    return oneButtonPage('绑定这部手机 Use this phone');
  }

  /** For a phone whose app did not open the link: the key is shown once, to be put into it. */
  @Post('enrol/:token')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async useEnrolment(@Param('token') token: string, @Browser() browser: string) {
    const { key } = await this.enrolments.redeem({ token, label: browser }, this.clock.now());
    return answerPage('这部手机的密钥,只显示一次 The key of this phone, shown only once', key);
  }
}
