import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { feeStatement } from '../../../libs/fees/fee-answers.js';
import { FeeStatements } from '../../../libs/fees/fee-statements.service.js';
import { feesCsv } from '../../../libs/fees/fees-csv.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { monthQuery } from '../../../libs/platform/http/days.js';
import { Answers, AnswersText } from '../openapi/answers.js';
import { tellNext } from '../openapi/csv-page.js';

export const statementQuery = monthQuery.extend({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
});
export type StatementQuery = z.infer<typeof statementQuery>;

/** What the merchant is charged. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/merchant')
@ForParties('merchant')
export class StatementController {
  constructor(
    private readonly statements: FeeStatements,
    private readonly clock: Clock,
  ) {}

  @Get('statement')
  @ApiOperation({
    summary: 'What deliveries of a month cost: each with its fee and parts, corrections, the sum.',
  })
  @Answers(200, feeStatement, 400)
  read(@Caller() { id }: Party, @Query({ schema: statementQuery }) query: StatementQuery) {
    return this.statements.of(id, query, this.clock.now());
  }

  @Get('statement.csv')
  @ApiOperation({ summary: 'The same as CSV; x-next-cursor tells the cursor of the next page.' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each delivery and correction, amounts in hundredths.')
  async csv(
    @Caller() { id }: Party,
    @Query({ schema: statementQuery }) query: StatementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const statement = await this.statements.of(id, query, this.clock.now());
    tellNext(reply, statement);
    return feesCsv(statement);
  }
}
