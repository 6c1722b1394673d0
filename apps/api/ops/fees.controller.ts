import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  FEE_CAUSES,
  feeCorrection,
  feeStatement,
  feeTable,
  feeTables,
} from '../../../libs/fees/fee-answers.js';
import { feeRates } from '../../../libs/fees/fee-rates.js';
import { FeeStatements } from '../../../libs/fees/fee-statements.service.js';
import { FeeTerms } from '../../../libs/fees/fee-terms.service.js';
import { feesCsv } from '../../../libs/fees/fees-csv.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { reference } from '../../../libs/platform/http/dated-terms.js';
import { moment } from '../../../libs/platform/http/moment.js';
import { correctionAmount } from '../../../libs/platform/http/money.js';
import { statementQuery, type StatementQuery } from '../merchant/statement.controller.js';
import { Answers, AnswersNothing, AnswersText } from '../openapi/answers.js';
import { tellNext } from '../openapi/csv-page.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const id = z.string().min(1).max(100);
const scope = z.object({ merchantId: id.optional(), zoneId: id.optional() });
const tableRequest = scope
  .extend({
    startsAt: moment
      .optional()
      .describe('As soon as can be, if not given: now, or in a minute where other terms hold.'),
    rates: feeRates.nullable().describe('null: none from then on.'),
    reason,
  })
  .refine(({ merchantId, zoneId }) => (merchantId === undefined) !== (zoneId === undefined), {
    path: ['merchantId'],
    message: 'give either merchantId or zoneId',
  })
  .meta({ title: 'FeeTableRequest' });
const correctionRequest = z
  .object({
    amount: correctionAmount,
    cause: z.enum(FEE_CAUSES),
    reference,
    orderId: z.uuid().optional(),
    reason,
  })
  .meta({ title: 'FeeCorrectionRequest' });

/** What merchants pay. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class FeesController {
  constructor(
    private readonly terms: FeeTerms,
    private readonly statements: FeeStatements,
    private readonly clock: Clock,
  ) {}

  @Get('fee-tables')
  @ApiOperation({
    summary: 'What deliveries cost, by merchant and by zone: what holds, held and is to hold.',
  })
  @Answers(200, feeTables, 400)
  tables(@Query({ schema: scope }) asked: z.infer<typeof scope>) {
    return this.terms.all(asked, this.clock.now());
  }

  @Post('fee-tables')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Set what deliveries cost from a date on. A merchant’s own table counts before its zone’s.',
  })
  @Answers(201, feeTable, 400, 409)
  set(@Caller() by: Party, @Body({ schema: tableRequest }) request: z.infer<typeof tableRequest>) {
    const { reason: why, ...table } = request;
    return this.terms.set(table, actOf(by, why, this.clock.now()));
  }

  @Delete('fee-tables/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a fee table that does not hold yet.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async withdraw(@Caller() by: Party, @Param('id') tableId: string, @HeaderReason() why: string) {
    await this.terms.withdraw(tableId, actOf(by, why, this.clock.now()));
  }

  @Get('merchants/:id/statement')
  @ApiOperation({ summary: 'What a merchant is charged for a month.' })
  @Answers(200, feeStatement, 400, 404)
  statement(@Param('id') merchantId: string, @Query({ schema: statementQuery }) query: StatementQuery) {
    return this.statements.of(merchantId, query, this.clock.now());
  }

  @Get('merchants/:id/statement.csv')
  @ApiOperation({ summary: 'The same as CSV; x-next-cursor tells the cursor of the next page.' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each delivery and correction, amounts in hundredths.')
  async csv(
    @Param('id') merchantId: string,
    @Query({ schema: statementQuery }) query: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const statement = await this.statements.of(merchantId, query, this.clock.now());
    tellNext(reply, statement);
    return feesCsv(statement);
  }

  @Post('merchants/:id/fee-corrections')
  @HttpCode(201)
  @ApiOperation({ summary: 'Put right what a merchant was charged, by an entry of its own.' })
  @Answers(201, feeCorrection, 400, 404, 409)
  correct(
    @Caller() by: Party,
    @Param('id') merchantId: string,
    @Body({ schema: correctionRequest }) request: z.infer<typeof correctionRequest>,
  ) {
    const { reason: why, ...correction } = request;
    return this.statements.correct(merchantId, correction, actOf(by, why, this.clock.now()));
  }
}
