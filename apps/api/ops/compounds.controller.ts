import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { compoundAnswer, compoundsBoard, toCompoundAnswer } from '../../../libs/ops/compound-answers.js';
import { CompoundBoard } from '../../../libs/ops/compound-board.service.js';
import { CompoundOrders } from '../../../libs/ops/compound-orders.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { compoundChange, compoundRequest } from './compound-requests.js';

/** Compounds: gates, buildings, drop points, and who may go in. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/compounds')
@ForParties('ops')
export class CompoundsController {
  constructor(
    private readonly orders: CompoundOrders,
    private readonly board: CompoundBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Compounds: who may go in, what waits for them and why, how full their shelves are.',
  })
  @Answers(200, compoundsBoard)
  list(@LimitedTo() zones: Limits) {
    return this.board.compounds(zones);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Register a compound with its gates, buildings and drop points.' })
  @Answers(201, compoundAnswer, 422)
  async register(
    @Caller() { id }: Party,
    @Body({ schema: compoundRequest }) request: z.infer<typeof compoundRequest>,
  ) {
    const { reason, ...compound } = request;
    return toCompoundAnswer(
      await this.orders.register(compound, { opsId: id, reason, now: this.clock.now() }),
    );
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Open, restrict or seal a compound, or change what it has.' })
  @Answers(200, compoundAnswer, 404)
  async change(
    @Caller() { id }: Party,
    @Param('id') compoundId: string,
    @Body({ schema: compoundChange }) request: z.infer<typeof compoundChange>,
  ) {
    const { reason, ...change } = request;
    return toCompoundAnswer(
      await this.orders.change(compoundId, change, { opsId: id, reason, now: this.clock.now() }),
    );
  }
}
