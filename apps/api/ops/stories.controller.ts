import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { auditAnswer } from '../../../libs/ops/audit/audit-answers.js';
import { DeliveryStories } from '../../../libs/ops/story/delivery-stories.service.js';
import { storyAnswer } from '../../../libs/ops/story/story-answer.js';
import { whyAnswer } from '../../../libs/ops/why/why-answer.js';
import { WhyDeliveries } from '../../../libs/ops/why/why.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { roleForbids } from '../../../libs/platform/auth/problems.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { moment } from '../../../libs/platform/http/moment.js';
import { Answers } from '../openapi/answers.js';
import { actOf, HeaderReason, TakesReason } from './reason.js';

const storyQuery = z.object({
  personal: z
    .stringbool()
    .default(false)
    .describe('With whose it is, the note and the messages: who looks, and why, is kept in the audit log.'),
});
const auditQuery = z.object({
  actor: z.string().max(200).optional().describe('`ops:ID`, `carrier:ID`, or the id of a person at ops.'),
  action: z.string().max(100).optional().describe('As `hold`, `assign`, `change_zone`.'),
  target: z.string().max(200).optional().describe('The id of what it was done to.'),
  from: moment.optional(),
  to: moment.optional().describe('Before this moment.'),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

/** What became of a delivery, why it is where it is, and who did what. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class StoriesController {
  constructor(
    private readonly stories: DeliveryStories,
    private readonly whys: WhyDeliveries,
    private readonly clock: Clock,
  ) {}

  @Get('deliveries/:id')
  @ApiOperation({
    summary:
      'The whole story of a delivery: order, policy, legs, offers, steps, proofs, messages, webhooks, audit.',
  })
  @TakesReason()
  @Answers(200, storyAnswer, 404)
  story(
    @Caller() party: Party,
    @Param('id') id: string,
    @Query({ schema: storyQuery }) { personal }: z.infer<typeof storyQuery>,
    @HeaderReason() why: string,
  ) {
    // A door of somebody's: to settle a dispute, not to look around.
    if (personal && party.person?.role === 'viewer') throw roleForbids('viewer');
    return this.stories.read(id, personal, actOf(party, why, this.clock.now()));
  }

  @Get('deliveries/:id/why')
  @ApiOperation({
    summary: 'Why a delivery is where it is: what holds it, what would free it, and why not each carrier.',
  })
  @Answers(200, whyAnswer, 404)
  why(@Param('id') id: string) {
    return this.whys.why(id);
  }

  @Get('audit')
  @ApiOperation({ summary: 'What people at ops did, when and why; newest first.' })
  @Answers(200, auditAnswer, 400)
  audit(@Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>) {
    return this.stories.audit(query);
  }
}
