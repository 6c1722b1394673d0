import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import {
  COLUMNS,
  merchantReportAnswer,
  type MerchantReportAnswer,
} from '../../../libs/reports/report-answer.js';
import { Reports } from '../../../libs/reports/reports.service.js';
import { toCsv } from '../../../libs/platform/text/csv.js';
import { Answers, AnswersText } from '../openapi/answers.js';
import { tellNext } from '../openapi/csv-page.js';
import { reportedId, reportQuery } from '../openapi/report-query.js';

const merchantQuery = reportQuery.extend({
  by: z.enum(['day', 'zone', 'store', 'compound']).default('day'),
  id: reportedId.describe('Of one zone, store or compound.'),
});
type MerchantQuery = z.infer<typeof merchantQuery>;

/** What each day was like for a merchant's own orders. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1')
@ForParties('merchant')
export class MerchantReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('reports')
  @ApiOperation({ summary: 'What each day was like for your orders: in all, or by zone, store or compound.' })
  @Answers(200, merchantReportAnswer, 400)
  async read(
    @Caller() { id: merchantId }: Party,
    @Query({ schema: merchantQuery }) query: MerchantQuery,
  ): Promise<MerchantReportAnswer> {
    const report = await this.reports.read({ ...query, merchantId });
    return { ...report, rows: report.rows.map(({ shift: _shift, pay: _pay, ...row }) => row) };
  }

  @Get('reports.csv')
  @ApiOperation({
    summary:
      'The same as CSV. Where there is more, the header x-next-cursor tells the cursor of the next page.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each day and id.')
  async csv(
    @Caller() { id: merchantId }: Party,
    @Query({ schema: merchantQuery }) query: MerchantQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const report = await this.reports.read({ ...query, merchantId });
    tellNext(reply, report);
    return toCsv(report.rows, COLUMNS);
  }
}
