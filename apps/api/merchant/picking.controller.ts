import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MarkLines } from '../../../libs/picking/marks/mark-lines.service.js';
import { pickingList, pickingOrder } from '../../../libs/picking/picking-answers.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { cleanSku } from '../../../libs/stock/sku.js';
import { Answers } from '../openapi/answers.js';

const units = z.number().int().min(0).max(1_000);
const pickRequest = z
  .object({ quantity: units.min(1).optional().describe('In the bag, in all; absent: the whole line.') })
  .optional()
  .meta({ title: 'PickRequest' });
const shortRequest = z
  .object({ picked: units.describe('Found and in the bag, in all; the rest of the line ran short.') })
  .meta({ title: 'ShortRequest' });

/** What a picker does at a store, with a key of their own or the merchant's. */
@ApiTags('picker')
@ApiBearerAuth()
@Controller('v1')
@ForParties('merchant', 'picker')
export class PickingController {
  constructor(private readonly marks: MarkLines) {}

  @Get('stores/:id/picking')
  @ApiOperation({ summary: 'What a store has still to pick, the most urgent first.' })
  @Answers(200, pickingList, 404)
  list(@Caller() party: Party, @Param('id') storeId: string) {
    return this.marks.list(party, storeId);
  }

  @Post('orders/:id/lines/:sku/pick')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that a line is in the bag.' })
  @ApiBody({ required: false })
  @Answers(200, pickingOrder, 404, 409)
  pick(
    @Caller() party: Party,
    @Param('id') orderId: string,
    @Param('sku') sku: string,
    @Body({ schema: pickRequest }) request?: z.infer<typeof pickRequest>,
  ) {
    return this.marks.pick({ orderId, sku: cleanSku(sku), party }, request?.quantity);
  }

  @Post('orders/:id/lines/:sku/short')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that a line is not, or not all, on the shelf: the resident gets or is offered others.',
  })
  @Answers(200, pickingOrder, 404, 409)
  short(
    @Caller() party: Party,
    @Param('id') orderId: string,
    @Param('sku') sku: string,
    @Body({ schema: shortRequest }) { picked }: z.infer<typeof shortRequest>,
  ) {
    return this.marks.short({ orderId, sku: cleanSku(sku), party }, picked);
  }
}
