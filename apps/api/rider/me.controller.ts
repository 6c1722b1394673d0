import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CarrierDay } from '../../../libs/deliveries/carrier-day/carrier-day.service.js';
import { me, riderHistory, riderSession } from '../../../libs/deliveries/carrier-day/day-answers.js';
import { CarrierNews } from '../../../libs/deliveries/carry/carrier-news.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { toAssignmentsAnswer } from './assignments-of-work.js';

const historyQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** What a carrier asks of itself. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class MeController {
  constructor(
    private readonly day: CarrierDay,
    private readonly news: CarrierNews,
    private readonly clock: Clock,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Your shift, health and capacity; what you did and earned today.' })
  @Answers(200, me)
  me(@Caller() { id }: Party) {
    return this.day.me(id, this.clock.now());
  }

  @Get('session')
  @ApiOperation({ summary: 'All that a phone needs after a restart: `me`, and offers and work under way.' })
  @Answers(200, riderSession)
  async session(@Caller() { id }: Party) {
    const [mine, work] = await Promise.all([this.day.me(id, this.clock.now()), this.news.work(id)]);
    return { me: mine, ...toAssignmentsAnswer(work), etag: work.etag };
  }

  @Get('history')
  @ApiOperation({ summary: 'What you carried, newest first: of the people it was for nothing is told.' })
  @Answers(200, riderHistory, 400)
  history(@Caller() { id }: Party, @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>) {
    return this.day.history(id, query);
  }
}
