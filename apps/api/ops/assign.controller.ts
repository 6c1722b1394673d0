import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { assignAnswer } from '../../../libs/deliveries/assign/assign-answer.js';
import { AssignDeliveries } from '../../../libs/deliveries/assign/assign-deliveries.service.js';
import { CarrierLists } from '../../../libs/deliveries/carrier-list/carrier-lists.service.js';
import { carrierList } from '../../../libs/deliveries/carrier-list/list-answer.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';

const assignRequest = z
  .object({
    carrierId: z.string().min(1).max(100),
    reason,
    force: z
      .boolean()
      .default(false)
      .describe('Passes over obstacles that `mayForce`; kept in the audit log.'),
  })
  .meta({ title: 'AssignRequest' });
const listRequest = z
  .object({
    assignmentIds: z.array(z.uuid()).max(200).describe('All that the carrier has, in the order wanted.'),
    reason,
  })
  .meta({ title: 'CarrierListRequest' });

/** Ops says who carries what, and in which order. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class AssignController {
  constructor(
    private readonly assigning: AssignDeliveries,
    private readonly lists: CarrierLists,
    private readonly clock: Clock,
  ) {}

  @Post('deliveries/:id/assign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Offer a delivery to one carrier alone, who may still decline. It is taken from whoever has it.',
  })
  @Answers(200, assignAnswer, 404, 409, 422)
  assign(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: assignRequest }) { reason: why, ...request }: z.infer<typeof assignRequest>,
  ) {
    return this.assigning.assign(id, request, actOf(party, why, this.clock.now()));
  }

  @Get('riders/:id/list')
  @ApiOperation({ summary: 'What a carrier has to do, in the order in which it does it.' })
  @Answers(200, carrierList, 404)
  list(@Param('id') id: string) {
    return this.lists.read(id);
  }

  @Put('riders/:id/list')
  @ApiOperation({
    summary:
      'Set the order in which a carrier does what it has: its phone shows it, rounds plan on behind it.',
  })
  @Answers(200, carrierList, 404, 409)
  order(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: listRequest }) { assignmentIds, reason: why }: z.infer<typeof listRequest>,
  ) {
    return this.lists.order(id, assignmentIds, actOf(party, why, this.clock.now()));
  }
}
