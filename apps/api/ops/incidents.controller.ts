import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { incidentsPage } from '../../../libs/deliveries/incidents/incident-answers.js';
import { IncidentsBoard } from '../../../libs/deliveries/incidents/incidents-board.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersFile, AnswersNothing, jpeg } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const incidentsQuery = z.object({
  open: z.stringbool().optional().describe('Only those that nobody has settled; or only the others.'),
  zoneId: z.string().max(100).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const settleRequest = z.object({ reason }).meta({ title: 'SettleIncidentRequest' });

/** What carriers report of legs that go on. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/incidents')
@ForParties('ops')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What carriers reported, newest first.' })
  @Answers(200, incidentsPage, 400)
  read(@LimitedTo() own: Limits, @Query({ schema: incidentsQuery }) query: z.infer<typeof incidentsQuery>) {
    return this.incidents.read(query, own);
  }

  @Post(':id/settle')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that it was looked after: it is open no more.' })
  @AnswersNothing(404)
  async settle(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: settleRequest }) { reason: why }: z.infer<typeof settleRequest>,
  ) {
    await this.incidents.settle(id, actOf(by, why, this.clock.now()));
  }

  @Get(':id/photo')
  @ApiOperation({ summary: 'The photo that came with it.' })
  @TakesReason()
  @AnswersFile('image/jpeg', 404)
  async photo(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    return jpeg(await this.incidents.photo(id, actOf(by, why, this.clock.now())));
  }
}
