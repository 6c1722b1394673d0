import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { moment } from '../../../libs/platform/http/moment.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { orderBatchRequest, orderRequest, type OrderRequest } from '../../../libs/orders/order-request.js';
import { orderChangeAnswer } from '../../../libs/orders/change/change-answer.js';
import { ChangeOrders } from '../../../libs/orders/change/change-orders.service.js';
import { orderChange, redelivery, type OrderChange } from '../../../libs/orders/change/change-request.js';
import { Redeliver } from '../../../libs/orders/change/redeliver.service.js';
import { OrderBatches } from '../../../libs/orders/order-batches.service.js';
import { Orders } from '../../../libs/orders/orders.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties, LimitedTo, type Limits } from '../../../libs/platform/auth/party.guard.js';
import { EachByItself } from '../../../libs/platform/http/json-body.js';
import { orderAnswer, orderBatchAnswer, orderPage, wholeOrder } from '../../../libs/orders/order-answer.js';
import { IDEMPOTENCY_KEY, IdempotencyKey } from '../idempotency-key.js';
import { Answers, AnswersFile, jpeg } from '../openapi/answers.js';
import { IF_MATCH, IfMatch, tagged } from './if-match.js';

const listQuery = z.object({
  externalId: seenText(100).optional().describe('Your own number: the order, and its redeliveries.'),
  storeId: seenText(100).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  from: moment.optional().describe('Posted at this moment or later.'),
  to: moment.optional().describe('Posted before this moment.'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const cancelRequest = z
  .object({
    reason: seenText(500).optional().describe('For ops alone, in the audit log, for fourteen days.'),
  })
  .optional()
  .meta({ title: 'CancelRequest' });

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1')
@ForParties('merchant')
export class OrdersController {
  constructor(
    private readonly orders: Orders,
    private readonly batches: OrderBatches,
    private readonly changes: ChangeOrders,
    private readonly redeliveries: Redeliver,
  ) {}

  @Post('orders')
  @HttpCode(201)
  @ApiOperation({ summary: 'Post an order. 201 means committed: it will arrive.' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @Answers(201, orderAnswer, 409, 422)
  post(
    @Caller() { id }: Party,
    @Body({ schema: orderRequest }) request: OrderRequest,
    @IdempotencyKey() key?: string,
  ) {
    return this.orders.post(id, request, key);
  }

  @Post('orders::batch')
  @HttpCode(200)
  @EachByItself('orders')
  @ApiOperation({ summary: 'Post up to 500 orders; each is answered by itself, in order.' })
  @ApiHeader(IDEMPOTENCY_KEY)
  @Answers(200, orderBatchAnswer)
  postBatch(
    @Caller() { id }: Party,
    @Body({ schema: orderBatchRequest }) { orders }: { orders: unknown[] },
    @IdempotencyKey() key?: string,
  ) {
    return this.batches.post(id, orders, key);
  }

  @Get('orders')
  @ApiOperation({ summary: 'Your orders, newest first.' })
  @Answers(200, orderPage, 400)
  list(
    @Caller() { id }: Party,
    @LimitedTo() own: Limits,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ) {
    return this.orders.list(id, { ...query, ...(own && { stores: own }) });
  }

  @Get('orders/:id')
  @ApiOperation({ summary: 'An order with its lines and its history.' })
  @Answers(200, wholeOrder, 404)
  async get(
    @Caller() { id }: Party,
    @Param('id') orderId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.orders.get(id, orderId));
  }

  @Patch('orders/:id')
  @ApiOperation({
    summary: 'Change an order until its bag is picked up; what is not named stays.',
    description:
      'Checked as at intake, reserved and planned anew in one transaction: it is changed as a whole or not at all. The rider is told and, where it goes elsewhere, confirms it; `order.changed` says which parts are others.',
  })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiHeader(IF_MATCH)
  @Answers(200, orderChangeAnswer, 404, 409, 412, 422)
  async change(
    @Caller() { id }: Party,
    @Param('id') orderId: string,
    @Body({ schema: orderChange }) change: OrderChange,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IfMatch() ifRevision?: number[],
    @IdempotencyKey() key?: string,
  ) {
    const asked = { ifRevision, idempotencyKey: key };
    return tagged(reply, await this.changes.change(id, orderId, change, asked));
  }

  @Get('orders/:id/photo')
  @ApiOperation({ summary: 'The photo of the bag where it was left.' })
  @AnswersFile('image/jpeg', 404)
  async photo(@Caller() { id }: Party, @Param('id') orderId: string) {
    return jpeg(await this.orders.photo(id, orderId));
  }

  @Post('orders/:id/redeliver')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Bring once more what could not be left: a new order under the same number.',
    description:
      'Reserves its goods anew and is accepted as any order is, with what the body changes of it; the window is not taken over. Asked for again with the same body, it is the same redelivery.',
  })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiBody({ required: false })
  @Answers(201, orderAnswer, 404, 409, 422)
  redeliver(
    @Caller() { id }: Party,
    @Param('id') orderId: string,
    @Body({ schema: redelivery }) change?: OrderChange,
    @IdempotencyKey() key?: string,
  ) {
    return this.redeliveries.run(id, orderId, change ?? {}, key);
  }

  @Post('orders/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel an order. After the pick-up its bag is brought back.' })
  @ApiBody({ required: false })
  @Answers(200, wholeOrder, 404, 409)
  cancel(
    @Caller() { id }: Party,
    @Param('id') orderId: string,
    @Body({ schema: cancelRequest }) request?: z.infer<typeof cancelRequest>,
  ) {
    return this.orders.cancel(id, orderId, request?.reason);
  }
}
