import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Photos } from '../../../libs/deliveries/carry/photos.service.js';
import { Prioritise } from '../../../libs/deliveries/steer/prioritise.service.js';
import { SteerDeliveries } from '../../../libs/deliveries/steer/steer-deliveries.service.js';
import { WaiveRules } from '../../../libs/deliveries/steer/waive-rules.service.js';
import { PRIORITIES } from '../../../libs/dispatch/round.js';
import { PROOF_RULES } from '../../../libs/dropoff/rules/index.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { AnswersNothing, AnswersFile, jpeg } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const steerRequest = z.object({ reason }).meta({ title: 'SteerRequest' });
const waiveRequest = z.object({ rule: z.enum(PROOF_RULES), reason }).meta({ title: 'WaiveRequest' });
const priorityRequest = z
  .object({
    priority: z
      .enum(PRIORITIES)
      .describe(
        'A second of a `high` one counts as five, of a `low` one as a fifth, in every round from now on.',
      ),
    reason,
  })
  .meta({ title: 'PriorityRequest' });
type SteerRequest = z.infer<typeof steerRequest>;

/** What ops does to a delivery under way. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/deliveries/:id')
@ForParties('ops')
export class SteerController {
  constructor(
    private readonly steering: SteerDeliveries,
    private readonly waivers: WaiveRules,
    private readonly priorities: Prioritise,
    private readonly photos: Photos,
    private readonly clock: Clock,
  ) {}

  @Post('hold')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a delivery out of the pool until it is released.' })
  @AnswersNothing(404, 409)
  async hold(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.hold(id, this.by(party, request));
  }

  @Post('release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a delivery that is held back into the pool.' })
  @AnswersNothing(404, 409)
  async release(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.release(id, this.by(party, request));
  }

  @Post('reassign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a delivery from its carrier and offer it to another.' })
  @AnswersNothing(404, 409)
  async reassign(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.reassign(id, this.by(party, request));
  }

  @Post('cancel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a delivery. After the pick-up its bag is brought back.' })
  @AnswersNothing(404, 409)
  async cancel(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.cancel(id, this.by(party, request));
  }

  @Post('priority')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say how much a delivery’s time counts beside others’.' })
  @AnswersNothing(404, 409)
  async priority(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: priorityRequest }) request: z.infer<typeof priorityRequest>,
  ) {
    await this.priorities.prioritise(id, request.priority, this.by(party, request));
  }

  @Post('waive')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a rule of the drop policy go, for this delivery.' })
  @AnswersNothing(404, 409)
  async waive(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: waiveRequest }) request: z.infer<typeof waiveRequest>,
  ) {
    await this.waivers.waive(id, request.rule, this.by(party, request));
  }

  @Get('photo')
  @ApiOperation({ summary: 'The photo of the bag where it was left.' })
  @TakesReason()
  @AnswersFile('image/jpeg', 404)
  async photo(@Caller() party: Party, @Param('id') id: string, @HeaderReason() why: string) {
    return jpeg(await this.photos.forOps(id, actOf(party, why, this.clock.now())));
  }

  private by(party: Party, { reason: why }: SteerRequest) {
    return actOf(party, why, this.clock.now());
  }
}
