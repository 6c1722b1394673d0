import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { peopleAnswer, personAnswer } from '../../../libs/ops/people-answers.js';
import { OpsPeople } from '../../../libs/ops/ops-people.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

const personRequest = z
  .object({ name: seenText(100), reason: reason.optional() })
  .meta({ title: 'PersonRequest' });
/** Who works at ops. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/people')
@ForParties('ops')
export class PeopleController {
  constructor(
    private readonly people: OpsPeople,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works at ops; `environment` holds LAST100_OPS_TOKEN.' })
  @Answers(200, peopleAnswer)
  all() {
    return this.people.all();
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a person in, with a key of their own: the audit log names them.' })
  @TakesReason()
  @Answers(201, personAnswer)
  takeIn(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: personRequest }) { name, reason: told }: z.infer<typeof personRequest>,
  ) {
    return this.people.takeIn(name, actOf(by, told ?? why, this.clock.now()));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a person go: their keys open nothing any more.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async letGo(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.people.letGo(id, actOf(by, why, this.clock.now()));
  }
}
