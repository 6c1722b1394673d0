import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { noticeList, noticeSettings, noticeSettingsRequest } from '../../../libs/notices/notice-answers.js';
import { NoticeSettings } from '../../../libs/notices/notice-settings.service.js';
import { Notices } from '../../../libs/notices/notices.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { ratingList, ratingsQuery, type RatingsQuery } from '../../../libs/ratings/rating-answers.js';
import { Ratings } from '../../../libs/ratings/ratings.service.js';
import { Answers } from '../openapi/answers.js';

/** What a merchant's residents are told, and what they say. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1')
@ForParties('merchant')
export class MerchantNoticesController {
  constructor(
    private readonly settings: NoticeSettings,
    private readonly notices: Notices,
    private readonly ratings: Ratings,
  ) {}

  @Get('merchant/notices')
  @ApiOperation({ summary: 'Who notifies your residents.' })
  @Answers(200, noticeSettings)
  read(@Caller() { id }: Party) {
    return { by: this.settings.of(id) };
  }

  @Put('merchant/notices')
  @ApiOperation({
    summary: 'Choose who notifies your residents: this service, yourself by webhooks, or nobody.',
  })
  @Answers(200, noticeSettings)
  async choose(
    @Caller() { id }: Party,
    @Body({ schema: noticeSettingsRequest }) { by }: z.infer<typeof noticeSettingsRequest>,
  ) {
    await this.settings.choose(id, by);
    return { by };
  }

  @Get('orders/:id/notices')
  @ApiOperation({ summary: 'Which notices the resident of an order was sent, and what came of each.' })
  @Answers(200, noticeList, 404)
  ofOrder(@Caller() { id }: Party, @Param('id') orderId: string) {
    return this.notices.ofOrder(id, orderId);
  }

  @Get('merchant/ratings')
  @ApiOperation({ summary: 'What residents say of your deliveries, newest first.' })
  @Answers(200, ratingList, 400)
  rated(@Caller() { id }: Party, @Query({ schema: ratingsQuery }) query: RatingsQuery) {
    return this.ratings.ofMerchant(id, query);
  }
}
