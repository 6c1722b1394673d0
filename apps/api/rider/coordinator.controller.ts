import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { admitted, joinRequestList } from '../../../libs/enrolment/enrolment-answers.js';
import { JoinRequests } from '../../../libs/enrolment/join-requests.service.js';
import type { Act } from '../../../libs/platform/audit/audit-log.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';

/** What the coordinator of a compound does: a volunteer whom ops made one. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/volunteer/join-requests')
@ForParties('volunteer')
export class CoordinatorController {
  constructor(
    private readonly requests: JoinRequests,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Neighbours who ask to help in your compound, if you are its coordinator.' })
  @Answers(200, joinRequestList)
  list(@Caller() { id }: Party) {
    return this.requests.forCoordinator(id);
  }

  @Post(':id/admit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a neighbour in.' })
  @Answers(200, admitted, 404, 409)
  admit(@Caller() by: Party, @Param('id') id: string) {
    return this.requests.admit(id, this.actOf(by), by.id);
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a neighbour not in; what they told of themselves is erased.' })
  @AnswersNothing(404, 409)
  async refuse(@Caller() by: Party, @Param('id') id: string) {
    await this.requests.refuse(id, this.actOf(by), by.id);
  }

  private actOf({ id }: Party): Act {
    return { actor: `carrier:${id}`, reason: '', now: this.clock.now() };
  }
}
