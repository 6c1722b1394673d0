import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { compoundAnswer, compoundsBoard, toCompoundAnswer } from '../../../libs/ops/compound-answers.js';
import { CompoundBoard } from '../../../libs/ops/compound-board.service.js';
import { CompoundOrders } from '../../../libs/ops/compound-orders.service.js';
import { CompoundParts } from '../../../libs/ops/compound-parts.service.js';
import { toArea } from '../../../libs/places/area-schema.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { invalid } from '../../../libs/platform/http/problem.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { buildingRequest, compoundChange, compoundRequest } from './compound-requests.js';
import { HeaderReason, TakesReason } from './reason.js';
import { registeredQuery } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const compoundsQuery = registeredQuery.extend({ zoneId: z.string().max(100).optional() });

/** Compounds: gates, buildings, drop points, and who may go in. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/compounds')
@ForParties('ops')
export class CompoundsController {
  constructor(
    private readonly orders: CompoundOrders,
    private readonly parts: CompoundParts,
    private readonly board: CompoundBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Compounds: who may go in, what waits for them and why, how full their shelves are.',
  })
  @Answers(200, compoundsBoard, 400)
  list(@Query({ schema: compoundsQuery }) query: z.infer<typeof compoundsQuery>, @LimitedTo() own: Limits) {
    return this.board.compounds(query, own);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Register a compound with its gates, buildings and drop points.' })
  @Answers(201, compoundAnswer, 409, 422)
  async register(
    @Caller() party: Party,
    @Body({ schema: compoundRequest })
    { reason, outline, ...compound }: z.infer<typeof compoundRequest>,
  ) {
    const drawn = outline && { outline: toArea(outline) };
    return toCompoundAnswer(await this.orders.register({ ...compound, ...drawn }, this.by(party, reason)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A compound with all that it has: gates, drop points, buildings, wishes.' })
  @Answers(200, compoundAnswer, 404)
  async read(@Param('id') id: string) {
    return toCompoundAnswer(await this.orders.read(id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Open, restrict or seal a compound, or change what it has.' })
  @Answers(200, compoundAnswer, 404, 409, 422)
  async change(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: compoundChange }) { reason, outline, ...change }: z.infer<typeof compoundChange>,
  ) {
    const drawn = outline !== undefined && { outline: outline && toArea(outline) };
    return toCompoundAnswer(await this.orders.change(id, { ...change, ...drawn }, this.by(party, reason)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Retire a compound that no volunteers serve: it takes no orders; what is under way is brought.',
  })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retire(@Caller() party: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.orders.retire(id, this.by(party, why));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a compound that was retired back into use.' })
  @Answers(200, compoundAnswer, 404, 422)
  async reinstate(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    return toCompoundAnswer(await this.orders.reinstate(id, this.by(party, why)));
  }

  @Put(':id/buildings/:number')
  @ApiOperation({ summary: 'Put a building into a compound, or in the place of the one of this number.' })
  @Answers(200, compoundAnswer, 404, 409)
  async putBuilding(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body({ schema: buildingRequest }) { reason: why, ...building }: z.infer<typeof buildingRequest>,
  ) {
    if (building.number !== number)
      throw invalid([{ field: 'number', message: 'must be that of the address' }]);
    await this.parts.putBuilding(id, building, this.by(party, why));
    return toCompoundAnswer(await this.orders.read(id));
  }

  @Delete(':id/buildings/:number')
  @HttpCode(204)
  @ApiOperation({ summary: 'Retire a building: orders for it are refused; bags on their way are brought.' })
  @TakesReason()
  @AnswersNothing(404)
  async retireBuilding(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('number') number: string,
    @HeaderReason() why: string,
  ) {
    await this.parts.retireBuilding(id, number, this.by(party, why));
  }

  @Delete(':id/gates/:gateId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Retire a gate with its drop points; the only one of a compound stays.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retireGate(
    @Caller() party: Party,
    @Param('id') id: string,
    @Param('gateId') gateId: string,
    @HeaderReason() why: string,
  ) {
    await this.parts.retireGate(id, gateId, this.by(party, why));
  }

  private by({ id }: Party, why: string) {
    return { opsId: id, reason: why, now: this.clock.now() };
  }
}
