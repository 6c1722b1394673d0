import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { orderBatchRequest, orderRequest, type OrderRequest } from '../../../libs/orders/order-request.js';
import { OrderBatches } from '../../../libs/orders/order-batches.service.js';
import { Orders } from '../../../libs/orders/orders.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { EachByItself } from '../../../libs/platform/http/json-body.js';
import { orderAnswer, orderBatchAnswer, orderPage, wholeOrder } from '../../../libs/orders/order-answer.js';
import { IDEMPOTENCY_KEY, IdempotencyKey } from '../idempotency-key.js';
import { Answers, AnswersFile, jpeg } from '../openapi/answers.js';

const listQuery = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
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
  list(@Caller() { id }: Party, @Query({ schema: listQuery }) query: z.infer<typeof listQuery>) {
    return this.orders.list(id, query);
  }

  @Get('orders/:id')
  @ApiOperation({ summary: 'An order with its lines and its history.' })
  @Answers(200, wholeOrder, 404)
  get(@Caller() { id }: Party, @Param('id') orderId: string) {
    return this.orders.get(id, orderId);
  }

  @Get('orders/:id/photo')
  @ApiOperation({ summary: 'The photo of the bag where it was left.' })
  @AnswersFile('image/jpeg', 404)
  async photo(@Caller() { id }: Party, @Param('id') orderId: string) {
    return jpeg(await this.orders.photo(id, orderId));
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
