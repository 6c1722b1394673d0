import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { givesNothing } from '../../../libs/merchants/store-settings.js';
import { dropPointAnswer, dropPointsPage, toDropPointAnswer } from '../../../libs/ops/compound-answers.js';
import { CompoundParts } from '../../../libs/ops/compound-parts.service.js';
import { DropPointList } from '../../../libs/ops/drop-point-list.service.js';
import { DROP_POINT_KINDS } from '../../../libs/places/drop-point.entity.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { HeaderReason, reason, TakesReason } from './reason.js';
import { registeredQuery } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const name = seenText(200);
const dropPointsQuery = registeredQuery.extend({
  compoundId: z.string().max(100).optional(),
  kind: z.enum(DROP_POINT_KINDS).optional(),
});
const dropPointChange = z
  .object({
    name: z.object({ zh: name, en: name }).optional(),
    location: locationSchema.optional(),
    places: z.number().int().min(1).max(2_000).optional(),
    reason,
  })
  .refine(({ reason: _, ...change }) => !givesNothing(change), {
    path: ['name'],
    message: 'give name, location or places',
  })
  .meta({ title: 'DropPointChange' });

/** Shelves, guard posts and lockers by the gates; they are added with their gate. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/drop-points')
@ForParties('ops')
export class DropPointsController {
  constructor(
    private readonly parts: CompoundParts,
    private readonly points: DropPointList,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Shelves, guard posts and lockers, in the order of their ids.' })
  @Answers(200, dropPointsPage, 400)
  async list(@Query({ schema: dropPointsQuery }) query: z.infer<typeof dropPointsQuery>) {
    const { points, ...page } = await this.points.page(query);
    return { dropPoints: points.map(toDropPointAnswer), ...page };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A shelf, guard post or locker.' })
  @Answers(200, dropPointAnswer, 404)
  async read(@Param('id') id: string) {
    return toDropPointAnswer(await this.points.read(id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the name, the place or the room of a drop point.' })
  @Answers(200, dropPointAnswer, 404, 409)
  async change(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: dropPointChange }) { reason: why, ...change }: z.infer<typeof dropPointChange>,
  ) {
    return toDropPointAnswer(await this.parts.changeDropPoint(id, change, this.by(party, why)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Retire a drop point: bags bound for a shelf or guard post go to the next, what lies there or has a cell is fetched.',
  })
  @TakesReason()
  @AnswersNothing(404)
  async retire(@Caller() party: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.parts.retireDropPoint(id, this.by(party, why));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a drop point that was retired back into use.' })
  @Answers(200, dropPointAnswer, 404, 409)
  async reinstate(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    return toDropPointAnswer(await this.parts.reinstateDropPoint(id, this.by(party, why)));
  }

  private by({ id }: Party, why: string) {
    return { opsId: id, reason: why, now: this.clock.now() };
  }
}
