import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { passkeyAnswer, passkeyList } from '../../../libs/people/passkey-answers.js';
import { Passkeys } from '../../../libs/people/passkeys.service.js';
import { passkeyOptions, sessionAnswer } from '../../../libs/people/session-answer.js';
import { ForSessions } from '../../../libs/platform/auth/access.js';
import type { Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { Caller } from '../../../libs/platform/auth/party.guard.js';
import { sessionList } from '../../../libs/platform/auth/session-answers.js';
import { clearSessionCookie } from '../../../libs/platform/auth/session-cookie.js';
import { Sessions } from '../../../libs/platform/auth/sessions.service.js';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { asRegistration, registerRequest } from './passkey-requests.js';
import { SignedIn } from './signed-in.service.js';

/** A person's own session, their others, and their passkeys. */
@ApiTags('people')
@ApiCookieAuth('session')
@Controller('v1')
@ForSessions()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly signedIn: SignedIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('session')
  @ApiOperation({ summary: 'Who is signed in, until when, and what they may do.' })
  @Answers(200, sessionAnswer)
  own(@Caller() caller: Bearer) {
    return this.signedIn.tell(caller);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out.' })
  @AnswersNothing()
  async signOut(@Caller() caller: Bearer, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(caller, caller.keyId);
    clearSessionCookie(reply, this.config.publicUrl);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where you are signed in.' })
  @Answers(200, sessionList)
  all(@Caller() caller: Bearer) {
    return this.sessions.ofPerson(caller);
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere but here.' })
  @AnswersNothing()
  async endOthers(@Caller() { person, keyId }: Bearer) {
    await this.sessions.endAll(person?.id ?? '', keyId);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions.' })
  @AnswersNothing(404)
  async end(@Caller() caller: Bearer, @Param('id') id: string) {
    await this.sessions.end(caller, id);
  }

  @Get('session/passkeys')
  @ApiOperation({ summary: 'Your passkeys.' })
  @Answers(200, passkeyList)
  ofPerson(@Caller() { person }: Bearer) {
    return this.passkeys.ofPerson(person?.id ?? '');
  }

  @Post('session/passkeys/options')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What to make a passkey with, for `navigator.credentials.create`; good for five minutes.',
  })
  @Answers(200, passkeyOptions)
  async askToRegister(@Caller() { person }: Bearer) {
    return { ...(await this.passkeys.askToRegister(person?.id ?? '')) };
  }

  @Post('session/passkeys')
  @HttpCode(201)
  @ApiOperation({ summary: 'Register a passkey: from then on it signs you in.' })
  @Answers(201, passkeyAnswer, 409)
  register(
    @Caller() { person }: Bearer,
    @Body({ schema: registerRequest }) { name, credential }: z.infer<typeof registerRequest>,
  ) {
    return this.passkeys.register(person?.id ?? '', name, asRegistration(credential));
  }

  @Delete('session/passkeys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a passkey away: it signs nobody in any more.' })
  @AnswersNothing(404)
  async takeAway(@Caller() { person }: Bearer, @Param('id') id: string) {
    await this.passkeys.takeAway(person?.id ?? '', id);
  }
}
