import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SHIFT_STATES } from '../../../libs/fleet/carrier.entity.js';
import { deliveriesPage, overview, ridersAnswer, zonesAnswer } from '../../../libs/ops/board-answers.js';
import { filterFields } from '../../../libs/ops/deliveries/delivery-filter.js';
import { OpsBoard } from '../../../libs/ops/ops-board.service.js';
import { queuesAnswer } from '../../../libs/ops/queue-answers.js';
import { QueueBoard } from '../../../libs/ops/queue-board.service.js';
import { DeliveryStories } from '../../../libs/ops/story/delivery-stories.service.js';
import { stockAnswer } from '../../../libs/ops/stock-board-answer.js';
import { StockBoard } from '../../../libs/ops/stock-board.service.js';
import { ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { registeredQuery } from './registered-query.js';

const deliveriesQuery = z.object({
  ...filterFields,
  late: z.stringbool().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const ridersQuery = z.object({
  zoneId: z.string().max(100).optional(),
  state: z.enum(SHIFT_STATES).optional(),
});
const stockQuery = z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(200) });

/** What ops sees. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class BoardController {
  constructor(
    private readonly board: OpsBoard,
    private readonly stories: DeliveryStories,
    private readonly queues: QueueBoard,
    private readonly stock: StockBoard,
    private readonly clock: Clock,
  ) {}

  @Get('overview')
  @ApiOperation({ summary: 'How the day goes, in one look.' })
  @Answers(200, overview)
  overview(@LimitedTo() zones: Limits) {
    return this.board.overview(this.clock.now(), zones);
  }

  @Get('deliveries')
  @ApiOperation({
    summary:
      'Deliveries, newest first, by what of them asks for ops, by zone, compound, store, merchant or carrier.',
  })
  @Answers(200, deliveriesPage, 400)
  deliveries(
    @LimitedTo() zones: Limits,
    @Query({ schema: deliveriesQuery }) query: z.infer<typeof deliveriesQuery>,
  ) {
    return this.stories.list({ ...query, zones }, this.clock.now());
  }

  @Get('riders')
  @ApiOperation({ summary: 'Riders and volunteers, with what they have in hand.' })
  @Answers(200, ridersAnswer, 400)
  riders(@LimitedTo() zones: Limits, @Query({ schema: ridersQuery }) query: z.infer<typeof ridersQuery>) {
    return this.board.carriers(query, this.clock.now(), zones);
  }

  @Get('zones')
  @ApiOperation({ summary: 'Zones with their pools, why legs wait in them, and their rounds.' })
  @Answers(200, zonesAnswer, 400)
  zones(
    @Query({ schema: registeredQuery }) query: z.infer<typeof registeredQuery>,
    @LimitedTo() own: Limits,
  ) {
    return this.board.zones(query, own);
  }

  @Get('queues')
  @ApiOperation({ summary: 'How much waits in each queue, since when, and how many workers it has.' })
  @Answers(200, queuesAnswer)
  readQueues() {
    return this.queues.read();
  }

  @Get('stock')
  @ApiOperation({
    summary: 'Stores kept in step with merchants’ systems: last runs, lag, drift, breakers, changes to tell.',
  })
  @Answers(200, stockAnswer, 400)
  readStock(@Query({ schema: stockQuery }) { limit }: z.infer<typeof stockQuery>) {
    return this.stock.read(limit);
  }
}
