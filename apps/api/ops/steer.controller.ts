import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { SteerDeliveries } from '../../../libs/deliveries/steer/steer-deliveries.service.js';
import { SHIFT_STATES } from '../../../libs/fleet/carrier.entity.js';
import { OpsBoard } from '../../../libs/ops/ops-board.service.js';
import { QueueBoard } from '../../../libs/ops/queue-board.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';

export const reason = z.string().trim().min(1).max(500).describe('Kept in the audit log.');
const steerRequest = z.object({ reason }).meta({ title: 'SteerRequest' });
type SteerRequest = z.infer<typeof steerRequest>;

const deliveriesQuery = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  zoneId: z.string().max(100).optional(),
  late: z.stringbool().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const ridersQuery = z.object({
  zoneId: z.string().max(100).optional(),
  state: z.enum(SHIFT_STATES).optional(),
});
const auditQuery = z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class SteerController {
  constructor(
    private readonly board: OpsBoard,
    private readonly queues: QueueBoard,
    private readonly steering: SteerDeliveries,
    private readonly clock: Clock,
  ) {}

  @Get('overview')
  @ApiOperation({ summary: 'How the day goes, in one look.' })
  @Answers(200, undefined, 401, 403)
  overview() {
    return this.board.overview(this.clock.now());
  }

  @Get('deliveries')
  @ApiOperation({ summary: 'Deliveries, newest first; `late=true` for those past their promise.' })
  @Answers(200, undefined, 400, 401, 403)
  deliveries(@Query({ schema: deliveriesQuery }) query: z.infer<typeof deliveriesQuery>) {
    return this.board.deliveries(query, this.clock.now());
  }

  @Get('riders')
  @Answers(200, undefined, 400, 401, 403)
  riders(@Query({ schema: ridersQuery }) query: z.infer<typeof ridersQuery>) {
    return this.board.carriers(query);
  }

  @Get('zones')
  @ApiOperation({ summary: 'Zones with their pools, why legs wait in them, and their rounds.' })
  @Answers(200, undefined, 401, 403)
  zones() {
    return this.board.zones();
  }

  @Get('queues')
  @Answers(200, undefined, 401, 403)
  readQueues() {
    return this.queues.read();
  }

  @Get('audit')
  @Answers(200, undefined, 400, 401, 403)
  audit(@Query({ schema: auditQuery }) { limit }: z.infer<typeof auditQuery>) {
    return this.board.audit(limit);
  }

  @Post('deliveries/:id/hold')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a delivery out of the pool until it is released.' })
  @Answers(204, undefined, 400, 401, 403, 404, 409)
  async hold(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.hold(id, this.by(party, request));
  }

  @Post('deliveries/:id/release')
  @HttpCode(204)
  @Answers(204, undefined, 400, 401, 403, 404, 409)
  async release(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.release(id, this.by(party, request));
  }

  @Post('deliveries/:id/reassign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a delivery from its carrier and offer it to another.' })
  @Answers(204, undefined, 400, 401, 403, 404, 409)
  async reassign(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: steerRequest }) request: SteerRequest,
  ) {
    await this.steering.reassign(id, this.by(party, request));
  }

  private by({ id }: Party, { reason: why }: SteerRequest) {
    return { actor: `ops:${id}`, reason: why, now: this.clock.now() };
  }
}
