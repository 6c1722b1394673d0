import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { standDownAnswer } from '../../../libs/deliveries/steer/stand-down-answer.js';
import type { SteeredBy } from '../../../libs/deliveries/steer/steer-deliveries.service.js';
import { BAGS_IN_HAND, StandDowns } from '../../../libs/deliveries/steer/stand-downs.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { moment, refuseFarAhead } from '../../../libs/platform/http/moment.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { reason } from './reason.js';
import { epochMs } from '../../../libs/geo/units.js';

const healthReason = reason.describe('Kept in the audit log for fourteen days, then blotted out.');
const standDownRequest = z
  .object({
    until: moment.optional().describe('Absent: until stood up.'),
    bags: z
      .enum(BAGS_IN_HAND)
      .default('deliver')
      .describe('What becomes of bags picked up already: delivered all the same, or brought back.'),
    reason: healthReason,
  })
  .meta({ title: 'StandDownRequest' });
const standUpRequest = z.object({ reason: healthReason }).meta({ title: 'StandUpRequest' });

/** Taking a rider or a volunteer off the road, and letting them back. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/riders/:id')
@ForParties('ops')
export class StandDownController {
  constructor(
    private readonly standDowns: StandDowns,
    private readonly clock: Clock,
  ) {}

  @Post('stand-down')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a carrier off the road: its offers and promises go to others.' })
  @Answers(200, standDownAnswer, 404)
  standDown(
    @Caller() { id }: Party,
    @Param('id') carrierId: string,
    @Body({ schema: standDownRequest }) { until, bags, reason: why }: z.infer<typeof standDownRequest>,
  ) {
    const by = this.by(id, why);
    refuseFarAhead('until', until, by.now);
    return this.standDowns.standDown(
      carrierId,
      { bags, ...(until !== undefined && { until: epochMs(Date.parse(until)) }) },
      by,
    );
  }

  @Post('stand-up')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a carrier who was stood down start a shift again.' })
  @AnswersNothing(404)
  async standUp(
    @Caller() { id }: Party,
    @Param('id') carrierId: string,
    @Body({ schema: standUpRequest }) { reason: why }: z.infer<typeof standUpRequest>,
  ) {
    await this.standDowns.standUp(carrierId, this.by(id, why));
  }

  private by(opsId: string, why: string): SteeredBy {
    return { actor: `ops:${opsId}`, reason: why, now: this.clock.now() };
  }
}
