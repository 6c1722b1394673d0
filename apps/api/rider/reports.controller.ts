import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { CARRIER_COLUMNS, reportAnswer } from '../../../libs/reports/report-answer.js';
import { Reports } from '../../../libs/reports/reports.service.js';
import { toCsv } from '../../../libs/platform/text/csv.js';
import { Answers, AnswersText } from '../openapi/answers.js';
import { tellNext } from '../openapi/csv-page.js';
import { reportQuery } from '../openapi/report-query.js';

type RiderQuery = z.infer<typeof reportQuery>;

/** What each of a carrier's days was like. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class RiderReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('reports')
  @ApiOperation({ summary: 'What your days were like: legs, policies kept, hours.' })
  @Answers(200, reportAnswer, 400)
  read(@Caller() { id }: Party, @Query({ schema: reportQuery }) query: RiderQuery) {
    return this.reports.read({ ...query, by: 'rider', id });
  }

  @Get('reports.csv')
  @ApiOperation({
    summary:
      'The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each day.')
  async csv(
    @Caller() { id }: Party,
    @Query({ schema: reportQuery }) query: RiderQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const report = await this.reports.read({ ...query, by: 'rider', id });
    tellNext(reply, report);
    return toCsv(report.rows, CARRIER_COLUMNS);
  }
}
