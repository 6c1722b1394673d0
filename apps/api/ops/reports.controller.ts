import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ForParties } from '../../../libs/platform/auth/party.guard.js';
import { CARRIER_COLUMNS, reportAnswer, REPORTED_BY } from '../../../libs/reports/report-answer.js';
import { Reports } from '../../../libs/reports/reports.service.js';
import { toCsv } from '../../../libs/platform/text/csv.js';
import { Answers, AnswersText } from '../openapi/answers.js';
import { tellNext } from '../openapi/csv-page.js';
import { reportedId, reportQuery } from '../openapi/report-query.js';

const opsQuery = reportQuery
  .extend({
    by: z.enum(REPORTED_BY).default('day'),
    id: reportedId.describe('Of one zone, store, compound or rider.'),
    merchantId: reportedId.describe('Of one merchant’s orders alone.'),
  })
  .refine(({ by, merchantId }) => by !== 'rider' || merchantId === undefined, {
    path: ['merchantId'],
    message: 'has no say by rider: a rider works for all',
  });
type OpsQuery = z.infer<typeof opsQuery>;

/** What each day was like. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class OpsReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('reports')
  @ApiOperation({ summary: 'What each day was like: in all, or by zone, store, compound or rider.' })
  @Answers(200, reportAnswer, 400)
  read(@Query({ schema: opsQuery }) query: OpsQuery) {
    return this.reports.read(query);
  }

  @Get('reports.csv')
  @ApiOperation({
    summary:
      'The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each day and id.')
  async csv(@Query({ schema: opsQuery }) query: OpsQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.reports.read(query);
    tellNext(reply, report);
    return toCsv(report.rows, CARRIER_COLUMNS);
  }
}
