import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { admitted, joinCode, joinRequestList } from '../../../libs/enrolment/enrolment-answers.js';
import { Enrolments } from '../../../libs/enrolment/enrolments.service.js';
import { JoinCodes } from '../../../libs/enrolment/join-codes.service.js';
import { JoinRequests } from '../../../libs/enrolment/join-requests.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { oneTimeLink } from '../../../libs/platform/auth/one-time-link-answer.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const enrolmentRequest = z
  .object({
    replaces: z
      .boolean()
      .default(false)
      .describe('End the carrier’s other phones when it is used: they are lost.'),
    reason: reason.optional(),
  })
  .prefault({})
  .meta({ title: 'EnrolmentRequest' });
const plainRequest = z.object({ reason: reason.optional() }).optional().meta({ title: 'ReasonRequest' });
type PlainRequest = z.infer<typeof plainRequest>;
const refuseRequest = z.object({ reason }).meta({ title: 'RefuseJoinRequest' });
const coordinatorRequest = z
  .object({ coordinator: z.boolean(), reason })
  .meta({ title: 'CoordinatorRequest' });

/** How phones of riders and volunteers get their keys, and neighbours become volunteers. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class OpsEnrolmentsController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly codes: JoinCodes,
    private readonly requests: JoinRequests,
    private readonly clock: Clock,
  ) {}

  @Post('carriers/:id/enrolments')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make a link that makes a phone a carrier’s: once, within half an hour. Show it as a QR code.',
  })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, oneTimeLink, 404)
  makeLink(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: enrolmentRequest }) { replaces, reason: told }: z.infer<typeof enrolmentRequest>,
  ) {
    return this.enrolments.make(id, replaces, actOf(by, told ?? why, this.clock.now()));
  }

  @Put('carriers/:id/coordinator')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say whether a volunteer lets neighbours of the compound in.' })
  @AnswersNothing(404)
  async setCoordinator(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: coordinatorRequest }) given: z.infer<typeof coordinatorRequest>,
  ) {
    const act = actOf(by, given.reason, this.clock.now());
    await this.requests.makeCoordinator(id, given.coordinator, act);
  }

  @Get('compounds/:id/join-code')
  @ApiOperation({ summary: 'The code that hangs at a compound’s gate, for neighbours who would help.' })
  @Answers(200, joinCode, 404)
  joinCode(@Param('id') id: string) {
    return this.codes.codeOf(id);
  }

  @Post('compounds/:id/join-code')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make a code for a compound’s gate; with the one before nobody can ask any more.',
  })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(201, joinCode, 404)
  makeJoinCode(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: plainRequest }) given?: PlainRequest,
  ) {
    return this.codes.makeCode(id, actOf(by, given?.reason ?? why, this.clock.now()));
  }

  @Get('join-requests')
  @ApiOperation({ summary: 'Who asks to help in which compound; those who wait first.' })
  @Answers(200, joinRequestList)
  list(@LimitedTo() zones: Limits) {
    return this.requests.ofZones(zones);
  }

  @Post('join-requests/:id/admit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let somebody in: the phone that asked can have its key from now on.' })
  @TakesReason()
  @ApiBody({ required: false })
  @Answers(200, admitted, 404, 409)
  admit(
    @Caller() by: Party,
    @Param('id') id: string,
    @HeaderReason() why: string,
    @Body({ schema: plainRequest }) given?: PlainRequest,
  ) {
    return this.requests.admit(id, actOf(by, given?.reason ?? why, this.clock.now()));
  }

  @Post('join-requests/:id/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let somebody not in; what they told of themselves is erased.' })
  @AnswersNothing(404, 409)
  async refuse(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: refuseRequest }) given: z.infer<typeof refuseRequest>,
  ) {
    await this.requests.refuse(id, actOf(by, given.reason, this.clock.now()));
  }
}
