import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readPhoneNumber } from '../../../libs/contact/phone-number.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { EraseResident } from '../../../libs/residents/erase-resident.service.js';
import { ExportResident } from '../../../libs/residents/export-resident.service.js';
import { eraseAnswer, exportAnswer } from '../../../libs/residents/resident-answers.js';
import { phoneAsked } from '../../../libs/residents/find-resident.js';
import { Answers } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';

const phone = z
  .string()
  .trim()
  .max(60)
  .refine((written) => readPhoneNumber(written) !== undefined, 'must be one phone number')
  .describe(
    'In any spelling, with its extension where there is one. The audit log keeps a keyed hash of it.',
  );
const eraseRequest = z.object({ phone, reason }).meta({ title: 'EraseResidentRequest' });
const exportRequest = z
  .object({ phone, reason, cursor: z.uuid().optional().describe('The `nextCursor` of the page before.') })
  .meta({ title: 'ExportResidentRequest' });

/** What a resident may ask for: what is known of them, and that it be forgotten. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/residents')
@ForParties('ops')
export class ResidentsController {
  constructor(
    private readonly exports: ExportResident,
    private readonly erasure: EraseResident,
    private readonly clock: Clock,
  ) {}

  @Post('export')
  @HttpCode(200)
  @ApiOperation({ summary: 'All that is kept of a resident, by phone number.' })
  @Answers(200, exportAnswer)
  export(
    @Caller() by: Party,
    @Body({ schema: exportRequest }) { phone: written, cursor, reason: why }: z.infer<typeof exportRequest>,
  ) {
    return this.exports.export(phoneAsked(written), cursor, actOf(by, why, this.clock.now()));
  }

  @Post('erase')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Forget a resident, by phone number: orders that are over at once, those under way when they end.',
  })
  @Answers(200, eraseAnswer)
  erase(
    @Caller() by: Party,
    @Body({ schema: eraseRequest }) { phone: written, reason: why }: z.infer<typeof eraseRequest>,
  ) {
    return this.erasure.erase(phoneAsked(written), actOf(by, why, this.clock.now()));
  }
}
