import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { payStatement } from '../../../libs/pay/pay-answers.js';
import { PayStatements } from '../../../libs/pay/pay-statements.service.js';
import { payCsv } from '../../../libs/pay/statement-csv.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { daysQuery, type DaysQuery } from '../../../libs/platform/http/days.js';
import { Answers, AnswersText } from '../openapi/answers.js';

/** What the rider has earned. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class RiderStatementController {
  constructor(
    private readonly statements: PayStatements,
    private readonly clock: Clock,
  ) {}

  @Get('statement')
  @ApiOperation({
    summary: 'What you earned, day by day and entry by entry, each with what it was reckoned from.',
  })
  @Answers(200, payStatement, 400)
  read(@Caller() { id }: Party, @Query({ schema: daysQuery }) query: DaysQuery) {
    return this.statements.of(id, query, this.clock.now());
  }

  @Get('statement.csv')
  @ApiOperation({ summary: 'The same as CSV.' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each entry, amounts in hundredths.')
  async csv(@Caller() { id }: Party, @Query({ schema: daysQuery }) query: DaysQuery) {
    return payCsv(await this.statements.of(id, query, this.clock.now()));
  }
}
