import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForLinks } from '../../../libs/platform/auth/access.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { OpenedByLink } from '../../../libs/platform/http/known-parameters.js';
import { ratingAnswer, ratingRequest, type RatingRequest } from '../../../libs/ratings/rating-answers.js';
import { Ratings } from '../../../libs/ratings/ratings.service.js';
import { Tracking } from '../../../libs/tracking/tracking.service.js';
import { Answers } from '../openapi/answers.js';

/** How it was, in the resident's eyes. */
@ApiTags('resident')
@Controller('v1/track/:token/rating')
@OpenedByLink()
@ForLinks()
export class RatingController {
  constructor(
    private readonly tracking: Tracking,
    private readonly ratings: Ratings,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Thumb up, or down with what was wrong, once it is over. The last word counts.' })
  @Answers(200, ratingAnswer, 404, 409, 410)
  async rate(@Param('token') token: string, @Body({ schema: ratingRequest }) request: RatingRequest) {
    return this.ratings.rate(await this.tracking.deliveryOf(token), request, this.clock.now());
  }
}
