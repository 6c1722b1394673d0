import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { clockAnswer } from '../../../libs/platform/clock/clock-answer.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { moment } from '../../../libs/platform/http/moment.js';
import { Problem } from '../../../libs/platform/http/problem.js';
import { Answers } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';
import { epochMs } from '../../../libs/geo/units.js';

const clockRequest = z
  .object({
    now: moment,
    speed: z.number().positive().max(10_000).default(1),
    reason: reason.optional(),
  })
  .meta({ title: 'ClockRequest' });
const renewRequest = z.object({ leaseId: z.uuid() }).meta({ title: 'ClockRenewal' });

/** The clock of a demo. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class ClockController {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('clock')
  @ApiOperation({ summary: 'What time it is for the service, and how fast that runs.' })
  @Answers(200, clockAnswer)
  readClock() {
    return this.clock.read();
  }

  @Put('clock')
  @ApiOperation({ summary: 'Tell the service what time it is and how fast it runs. On a demo only.' })
  @TakesReason()
  @Answers(200, clockAnswer)
  async setClock(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: clockRequest }) { now, speed, reason: told }: z.infer<typeof clockRequest>,
  ) {
    this.onDemoOnly();
    await this.clock.set(epochMs(Date.parse(now)), speed, actOf(by, told ?? why, this.clock.now()));
    return this.clock.read();
  }

  @Post('clock/renew')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep the clock running as fast as you set it. On a demo only.' })
  @Answers(200, clockAnswer, 409)
  async renewClock(@Body({ schema: renewRequest }) { leaseId }: z.infer<typeof renewRequest>) {
    this.onDemoOnly();
    if (!(await this.clock.renew(leaseId)))
      throw new Problem(
        409,
        'LEASE_OVER',
        'The lease is over, or somebody else has set the clock since: set it anew.',
      );
    return this.clock.read();
  }

  @Delete('clock')
  @ApiOperation({ summary: 'Return to real time. On a demo only.' })
  @TakesReason()
  @Answers(200, clockAnswer)
  async resetClock(@Caller() by: Party, @HeaderReason() why: string) {
    this.onDemoOnly();
    await this.clock.reset(actOf(by, why, this.clock.now()));
    return this.clock.read();
  }

  private onDemoOnly(): void {
    if (this.config.settableClock) return;
    throw new Problem(
      403,
      'NOT_A_DEMO',
      'Only a demo takes its time from a caller, and one that other machines can call only with LAST100_DEMO=on.',
    );
  }
}
