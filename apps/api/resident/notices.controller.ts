import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { residentNotices, type ResidentNotices } from '../../../libs/notices/notice-answers.js';
import { NoticeStops } from '../../../libs/notices/notice-stops.service.js';
import { ForLinks } from '../../../libs/platform/auth/access.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { OpenedByLink } from '../../../libs/platform/http/known-parameters.js';
import { RawBody } from '../../../libs/platform/http/raw-body.js';
import { Tracking } from '../../../libs/tracking/tracking.service.js';
import { Answers } from '../openapi/answers.js';

/** Bytes of a mail program's form, which says `List-Unsubscribe=One-Click` and is not read. */
const FORM_BYTES = 1_024;

/** Whether a resident wants notices. Looking changes nothing: messengers look at links by themselves. */
@ApiTags('resident')
@Controller('v1/track/:token/notices')
@OpenedByLink()
@ForLinks()
export class ResidentNoticesController {
  constructor(
    private readonly tracking: Tracking,
    private readonly stops: NoticeStops,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether notices are sent to you.' })
  @Answers(200, residentNotices, 404, 410)
  async view(@Param('token') token: string): Promise<ResidentNotices> {
    return told(await this.stops.isStopped(await this.tracking.deliveryOf(token)));
  }

  @Post('stop')
  @HttpCode(200)
  @RawBody(FORM_BYTES)
  @ApiOperation({
    summary: 'Have no more notices, of any order; also by a mail program’s button (RFC 8058).',
  })
  @Answers(200, residentNotices, 404, 410)
  async stop(@Param('token') token: string): Promise<ResidentNotices> {
    await this.stops.stop(await this.tracking.deliveryOf(token), this.clock.now());
    return told(true);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have notices again.' })
  @Answers(200, residentNotices, 404, 410)
  async resume(@Param('token') token: string): Promise<ResidentNotices> {
    await this.stops.resume(await this.tracking.deliveryOf(token));
    return told(false);
  }
}

const told = (stopped: boolean): ResidentNotices => ({
  stopped,
  message: stopped
    ? '不再发送通知 · No more notices are sent to you'
    : '会发送通知 · Notices are sent to you',
});
