import { Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnyParameters } from '../../../libs/platform/http/known-parameters.js';
import { ForSigned } from '../../../libs/platform/auth/access.js';
import { RawBody, sentType } from '../../../libs/platform/http/raw-body.js';
import { STOCK_SHOPS, StockHooks } from '../../../libs/stock-sync/hooks/stock-hooks.service.js';
import { AnswersNothing } from '../openapi/answers.js';

/** Bytes of a call: what it leaves out can be asked for. */
const LARGEST_CALL = 1024 * 1024;

/**
 * Where merchants' systems tell of changes. They have no key of ours: each call is signed as its adapter has
 * it.
 */
@ApiTags('shop')
@Controller('v1/hooks')
@AnyParameters()
@ForSigned(STOCK_SHOPS)
export class HooksController {
  constructor(private readonly hooks: StockHooks) {}

  @Post('stock/:sourceId')
  @HttpCode(204)
  @RawBody(LARGEST_CALL)
  @ApiOperation({ summary: 'A call of a merchant’s system about its stock, signed in its own way.' })
  @ApiBody({ schema: {}, description: 'As the system sends it.' })
  @AnswersNothing(401, 404, 413)
  async stock(
    @Param('sourceId') sourceId: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await this.hooks.take(sourceId, { headers: { ...headers, 'content-type': sentType(request) }, body });
  }
}
