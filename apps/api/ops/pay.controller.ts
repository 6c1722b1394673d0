import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { fairness } from '../../../libs/pay/fairness-answer.js';
import { fairnessCsv, PayFairness } from '../../../libs/pay/fairness.service.js';
import { PAY_CAUSES, payCorrection, payRule, payRules, payStatement } from '../../../libs/pay/pay-answers.js';
import { payRates } from '../../../libs/pay/pay-rates.js';
import { PayStatements } from '../../../libs/pay/pay-statements.service.js';
import { PayTerms } from '../../../libs/pay/pay-terms.service.js';
import { payCsv } from '../../../libs/pay/statement-csv.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { daysQuery, type DaysQuery } from '../../../libs/platform/http/days.js';
import { reference } from '../../../libs/platform/http/dated-terms.js';
import { moment } from '../../../libs/platform/http/moment.js';
import { correctionAmount } from '../../../libs/platform/http/money.js';
import { Answers, AnswersNothing, AnswersText } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const id = z.string().min(1).max(100);
const fairnessQuery = daysQuery.extend({ zoneId: id.optional() });
const rulesQuery = z.object({ zoneId: id.optional() });
const ruleRequest = z
  .object({
    zoneId: id,
    startsAt: moment
      .optional()
      .describe('As soon as can be, if not given: now, or in a minute where another rule holds.'),
    rates: payRates.nullable().describe('null: nothing is paid from then on.'),
    reason,
  })
  .meta({ title: 'PayRuleRequest' });
const correctionRequest = z
  .object({
    ...{ amount: correctionAmount, cause: z.enum(PAY_CAUSES), reference },
    ...{ deliveryId: z.uuid().optional(), reason },
  })
  .meta({ title: 'PayCorrectionRequest' });

/** What riders earn. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class PayController {
  constructor(
    private readonly terms: PayTerms,
    private readonly statements: PayStatements,
    private readonly fairness: PayFairness,
    private readonly clock: Clock,
  ) {}

  @Get('pay-rules')
  @ApiOperation({ summary: 'What riders earn, by zone: what holds, held and is to hold.' })
  @Answers(200, payRules, 400)
  rules(@Query({ schema: rulesQuery }) { zoneId }: z.infer<typeof rulesQuery>) {
    return this.terms.all(zoneId, this.clock.now());
  }

  @Post('pay-rules')
  @HttpCode(201)
  @ApiOperation({ summary: 'Set what riders earn in a zone with legs that are offered from a date on.' })
  @Answers(201, payRule, 400, 409)
  set(@Caller() by: Party, @Body({ schema: ruleRequest }) request: z.infer<typeof ruleRequest>) {
    const { reason: why, ...rule } = request;
    return this.terms.set(rule, actOf(by, why, this.clock.now()));
  }

  @Delete('pay-rules/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a pay rule that does not hold yet.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async withdraw(@Caller() by: Party, @Param('id') ruleId: string, @HeaderReason() why: string) {
    await this.terms.withdraw(ruleId, actOf(by, why, this.clock.now()));
  }

  @Get('pay-fairness')
  @ApiOperation({ summary: 'How far apart riders’ pay per hour was, by zone and day.' })
  @Answers(200, fairness, 400)
  readFairness(@Query({ schema: fairnessQuery }) query: z.infer<typeof fairnessQuery>) {
    return this.fairness.read(query, this.clock.now());
  }

  @Get('pay-fairness.csv')
  @ApiOperation({ summary: 'The same as CSV.' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each zone and day, amounts in hundredths.')
  async fairnessAsCsv(@Query({ schema: fairnessQuery }) query: z.infer<typeof fairnessQuery>) {
    return fairnessCsv(await this.fairness.read(query, this.clock.now()));
  }

  @Get('carriers/:id/statement')
  @ApiOperation({ summary: 'What a rider earned, day by day and entry by entry.' })
  @Answers(200, payStatement, 400, 404)
  statement(@Param('id') carrierId: string, @Query({ schema: daysQuery }) query: DaysQuery) {
    return this.statements.forOps(carrierId, query, this.clock.now());
  }

  @Get('carriers/:id/statement.csv')
  @ApiOperation({ summary: 'The same as CSV.' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @AnswersText('text/csv', 'A row for each entry, amounts in hundredths.')
  async csv(@Param('id') carrierId: string, @Query({ schema: daysQuery }) query: DaysQuery) {
    return payCsv(await this.statements.forOps(carrierId, query, this.clock.now()));
  }

  @Post('carriers/:id/pay-corrections')
  @HttpCode(201)
  @ApiOperation({ summary: 'Put right what a rider earned, by an entry of its own.' })
  @Answers(201, payCorrection, 400, 404, 409)
  correct(
    @Caller() by: Party,
    @Param('id') carrierId: string,
    @Body({ schema: correctionRequest }) request: z.infer<typeof correctionRequest>,
  ) {
    const { reason: why, ...correction } = request;
    return this.statements.correct(carrierId, correction, actOf(by, why, this.clock.now()));
  }
}
