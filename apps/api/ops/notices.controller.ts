import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { noticeList } from '../../../libs/notices/notice-answers.js';
import { Notices } from '../../../libs/notices/notices.service.js';
import { ForParties } from '../../../libs/platform/auth/party.guard.js';
import { opsRatingList, ratingsQuery } from '../../../libs/ratings/rating-answers.js';
import { Ratings } from '../../../libs/ratings/ratings.service.js';
import { Answers } from '../openapi/answers.js';

const opsRatingsQuery = ratingsQuery.extend({ merchantId: z.string().max(100).optional() });

/** What residents are told, and what they say. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class OpsNoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly ratings: Ratings,
  ) {}

  @Get('deliveries/:id/notices')
  @ApiOperation({ summary: 'Which notices the resident of a delivery was sent, and what came of each.' })
  @Answers(200, noticeList, 404)
  ofDelivery(@Param('id') deliveryId: string) {
    return this.notices.ofDelivery(deliveryId);
  }

  @Get('ratings')
  @ApiOperation({ summary: 'What residents say of deliveries, newest first.' })
  @Answers(200, opsRatingList, 400)
  rated(@Query({ schema: opsRatingsQuery }) query: z.infer<typeof opsRatingsQuery>) {
    return this.ratings.forOps(query);
  }
}
