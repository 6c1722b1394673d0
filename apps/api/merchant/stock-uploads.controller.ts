import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Merchants } from '../../../libs/merchants/merchants.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { moment } from '../../../libs/platform/http/moment.js';
import { oneStream } from '../../../libs/platform/http/one-stream.js';
import { notFound } from '../../../libs/platform/http/problem.js';
import { StreamedBody } from '../../../libs/platform/http/raw-body.js';
import { charsetOf } from '../../../libs/platform/text/encoding.js';
import { StockUploads } from '../../../libs/stock-sync/pull/upload.service.js';
import { stockRun } from '../../../libs/stock-sync/run/run-answer.js';
import { ABSENT } from '../../../libs/stock/levels/whole-list-request.js';
import { Answers } from '../openapi/answers.js';

/** Bytes of some millions of rows. */
const LARGEST_LIST = 256 * 1024 * 1024;
/** As what programs send a CSV; what it is, its bytes say. */
const TYPES = [
  'text/csv',
  'text/x-csv',
  'text/comma-separated-values',
  'text/tab-separated-values',
  'text/plain',
  'application/csv',
  'application/x-csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

const uploadQuery = z.object({
  asOf: moment.optional().describe('When the list was true; now, if not given.'),
  absent: z.enum(ABSENT).default('keep').describe('What the list means for what is not in it.'),
  encoding: z.enum(['utf-8', 'gbk']).optional().describe('Told by the bytes, if not given.'),
});

@ApiTags('merchant')
@ApiBearerAuth()
@Controller('v1/stores/:id/stock.csv')
@ForParties('merchant')
export class StockUploadsController {
  constructor(
    private readonly merchants: Merchants,
    private readonly uploads: StockUploads,
  ) {}

  @Post()
  @HttpCode(200)
  @StreamedBody(LARGEST_LIST)
  @ApiOperation({
    summary: 'Upload a CSV list of what the shelves hold. Good rows count; the answer says which do not.',
  })
  @ApiConsumes('text/csv', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(200, stockRun, 404, 422)
  async upload(
    @Caller() caller: Party,
    @Param('id') id: string,
    @Query({ schema: uploadQuery }) { asOf, absent, encoding }: z.infer<typeof uploadQuery>,
    @Req() request: FastifyRequest,
  ) {
    const store = this.merchants.storeOf(caller.id, id);
    if (!store) throw notFound('store');
    const { bytes, type } = await oneStream(request, 'file', { types: TYPES, maxBytes: LARGEST_LIST });
    return this.uploads.take(store.id, {
      bytes,
      charset: encoding ?? charsetOf(type),
      timeZone: 'Asia/Shanghai',
      absent,
      ...(asOf && { asOf: new Date(asOf) }),
    });
  }
}
