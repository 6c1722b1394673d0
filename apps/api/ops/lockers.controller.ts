import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FALL_BACK_PLACES } from '../../../libs/dropoff/fall-back-place.js';
import { lockersAnswer } from '../../../libs/locker-visits/board/lockers-answer.js';
import { LockersBoard } from '../../../libs/locker-visits/board/lockers-board.service.js';
import { connectedAnswer } from '../../../libs/lockers/connected-answer.js';
import { Lockers } from '../../../libs/lockers/lockers.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { reason } from './reason.js';

const connectRequest = z
  .object({
    adapter: z.string().min(1).max(50),
    settings: z.record(z.string(), z.unknown()),
    disinfectMinutes: z.number().int().min(1).max(1_440).default(15),
    overdueHours: z.number().int().min(1).max(720).default(24),
    checkSeconds: z
      .number()
      .int()
      .min(1)
      .max(300)
      .default(5)
      .describe('Between two health checks; after two in a row that fail it is offline.'),
    fallback: z
      .array(z.enum(FALL_BACK_PLACES))
      .max(3)
      .default([...FALL_BACK_PLACES])
      .describe('Where bags go while it is offline: the first of these that there is.'),
    reason,
  })
  .meta({ title: 'ConnectLockerRequest' });
const cellRequest = z.object({ reason }).meta({ title: 'CellRequest' });
type CellRequest = z.infer<typeof cellRequest>;

/** Lockers and their cells. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/lockers')
@ForParties('ops')
export class LockersController {
  constructor(
    private readonly lockers: Lockers,
    private readonly board: LockersBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lockers with their cells, what lies in them, and what is overdue or broken.' })
  @Answers(200, lockersAnswer)
  read(@LimitedTo() zones: Limits) {
    return this.board.read(this.clock.now(), zones);
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Say how the locker at a drop point is reached; it is asked for its cells at once.',
  })
  @Answers(200, connectedAnswer, 404, 422)
  connect(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: connectRequest }) request: z.infer<typeof connectRequest>,
  ) {
    return this.lockers.connect(id, request, this.by(party, request));
  }

  @Post(':id/cells/:number/out-of-order')
  @HttpCode(204)
  @ApiOperation({ summary: 'Use a cell no more; a bag that is bound for it gets another.' })
  @AnswersNothing(404)
  async takeOutOfOrder(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body({ schema: cellRequest }) request: CellRequest,
  ) {
    await this.lockers.takeOutOfOrder(id, number, this.by(party, request));
  }

  @Post(':id/cells/:number/back-in-service')
  @HttpCode(204)
  @ApiOperation({ summary: 'A cell is mended: it is disinfected, or its bag can be taken.' })
  @AnswersNothing(404)
  async putBackInService(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body({ schema: cellRequest }) request: CellRequest,
  ) {
    await this.lockers.putBackInService(id, number, this.by(party, request));
  }

  @Post(':id/cells/:number/unlock')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a resident try again after too many wrong codes.' })
  @AnswersNothing(404)
  async unlock(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body({ schema: cellRequest }) request: CellRequest,
  ) {
    await this.lockers.unlock(id, number, this.by(party, request));
  }

  private by({ id }: Party, { reason: why }: CellRequest) {
    return { opsId: id, reason: why, now: this.clock.now() };
  }
}
