import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readPhoneNumber } from '../../../libs/contact/phone-number.js';
import { enrolledPhone, joinAsked, joinInvitation } from '../../../libs/enrolment/enrolment-answers.js';
import { Enrolments } from '../../../libs/enrolment/enrolments.service.js';
import { JoinCodes } from '../../../libs/enrolment/join-codes.service.js';
import { JoinRequests } from '../../../libs/enrolment/join-requests.service.js';
import { ForAnybody } from '../../../libs/platform/auth/access.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { OpenedByLink } from '../../../libs/platform/http/known-parameters.js';
import { invalid } from '../../../libs/platform/http/problem.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { ENROLMENTS, JOIN_REQUESTS } from '../../../libs/platform/limits/policies.js';
import { Answers } from '../openapi/answers.js';

const label = seenText(100).describe(
  'What the phone is known by when it is lost, such as its owner and make.',
);
const enrolRequest = z
  .object({ token: z.string().max(128).describe('What the link holds after `/enrol/`.'), label })
  .meta({ title: 'EnrolRequest' });
const joinRequest = z
  .object({
    name: seenText(100),
    phone: z
      .string()
      .trim()
      .max(60)
      .refine((written) => readPhoneNumber(written) !== undefined, 'must be one phone number'),
  })
  .meta({ title: 'JoinRequest' });

/** For phones that have no key yet: a link that was made for them, or a code at a compound's gate. */
@ApiTags('enrolment')
@OpenedByLink()
@Controller('v1')
export class EnrolmentController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly codes: JoinCodes,
    private readonly requests: JoinRequests,
    private readonly clock: Clock,
  ) {}

  @Post('enrolments')
  @HttpCode(201)
  @ForAnybody(ENROLMENTS)
  @ApiOperation({
    summary: 'Open an enrolment link on a phone: it works once, and its answer is the key of that phone.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Of 16 random letters at least, kept by the phone: where the answer is lost, it asks again with the same one while the link lasts.',
  })
  @Answers(201, enrolledPhone, 403, 409, 410, 429)
  enrol(
    @Body({ schema: enrolRequest }) request: z.infer<typeof enrolRequest>,
    @Headers() headers: Record<string, string | undefined>,
  ) {
    const repeatKey = repeatKeyIn(headers['idempotency-key']);
    return this.enrolments.redeem({ ...request, repeatKey }, this.clock.now());
  }

  @Get('join/:code')
  @ForAnybody(ENROLMENTS)
  @ApiOperation({ summary: 'Which compound a code at a gate is of.' })
  @Answers(200, joinInvitation, 404, 429)
  invitation(@Param('code') code: string) {
    return this.codes.invitation(code);
  }

  @Post('join/:code')
  @HttpCode(202)
  @ForAnybody(JOIN_REQUESTS)
  @ApiOperation({ summary: 'Ask to help in a compound. Ops or its coordinator lets you in, or not.' })
  @Answers(202, joinAsked, 403, 404, 409, 429)
  ask(@Param('code') code: string, @Body({ schema: joinRequest }) asking: z.infer<typeof joinRequest>) {
    return this.requests.ask(code, asking, this.clock.now());
  }
}

/** One that could be guessed would hand the key of a phone to whoever guesses. */
function repeatKeyIn(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (given.length >= 16 && given.length <= 200) return given;
  throw invalid([{ field: 'Idempotency-Key', message: 'must be 16 to 200 letters' }]);
}
