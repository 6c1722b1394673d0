import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { bulkAnswer } from '../../../libs/ops/bulk/bulk-answer.js';
import { BulkActs } from '../../../libs/ops/bulk/bulk-acts.service.js';
import { bulkRequest } from '../../../libs/ops/bulk/bulk-request.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { IDEMPOTENCY_KEY, IdempotencyKey } from '../idempotency-key.js';
import { Answers } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';

const request = bulkRequest.extend({ reason }).meta({ title: 'BulkRequest' });

/** One act of ops on many deliveries. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class BulkController {
  constructor(
    private readonly bulks: BulkActs,
    private readonly clock: Clock,
  ) {}

  @Post('deliveries::bulk')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do one thing to up to 500 deliveries; each is answered by itself, in order.' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @Answers(200, bulkAnswer, 422)
  run(
    @Caller() party: Party,
    @LimitedTo() zones: Limits,
    @Body({ schema: request }) { reason: why, ...what }: z.infer<typeof request>,
    @IdempotencyKey() key?: string,
  ) {
    return this.bulks.run({ ...what, zones }, actOf(party, why, this.clock.now()), key);
  }
}
