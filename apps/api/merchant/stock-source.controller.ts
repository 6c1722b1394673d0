import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import { stockSource, stockSourceId, stockWanted } from '../../../libs/stock-sync/source/source-answers.js';
import {
  stockSourceRequest,
  type StockSourceRequest,
} from '../../../libs/stock-sync/source/source-request.js';
import { StockSources } from '../../../libs/stock-sync/source/stock-sources.service.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';

/** Where a merchant's store has its levels from. */
@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores/:id/stock-source')
@ForParties('merchant')
export class StockSourceController {
  constructor(
    private readonly merchants: Merchants,
    private readonly sources: StockSources,
  ) {}

  @Put()
  @ApiOperation({ summary: 'Name the system the store’s stock is kept in step with, and how.' })
  @Answers(200, stockSourceId, 404, 503)
  set(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Body({ schema: stockSourceRequest }) request: StockSourceRequest,
  ) {
    return this.sources.set(this.storeOf(caller, id), request, 'merchant');
  }

  @Get()
  @ApiOperation({ summary: 'The store’s source and how it does. Credentials are never shown.' })
  @Answers(200, stockSource, 404)
  view(@Caller() caller: Party, @Param('id') id: string) {
    return this.sources.view(this.storeOf(caller, id), 'merchant');
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep the store in step with nothing any more. Its levels stay.' })
  @AnswersNothing(404)
  async remove(@Caller() caller: Party, @Param('id') id: string): Promise<void> {
    await this.sources.remove(this.storeOf(caller, id));
  }

  @Post('sync')
  @HttpCode(202)
  @ApiOperation({ summary: 'Sync now, also with a system that is being left alone.' })
  @Answers(202, stockWanted, 404)
  sync(@Caller() caller: Party, @Param('id') id: string) {
    return this.sources.want(this.storeOf(caller, id));
  }

  private storeOf(caller: Party, id: string): string {
    const store = this.merchants.storeOf(caller.id, id);
    if (!store) throw notFound('store');
    return store.id;
  }
}
