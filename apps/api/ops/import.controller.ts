import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CSV_ROWS, OUTCOMES, ROW_KINDS, type CsvRows } from '../../../libs/city-import/file-row.js';
import { importAnswer, importRowsPage, importsPage } from '../../../libs/city-import/import-answers.js';
import { Imports } from '../../../libs/city-import/imports.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { oneStream } from '../../../libs/platform/http/one-stream.js';
import { invalid } from '../../../libs/platform/http/problem.js';
import { StreamedBody } from '../../../libs/platform/http/raw-body.js';
import { charsetOf } from '../../../libs/platform/text/encoding.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';

/** Bytes: a city of 5,000 compounds and 100,000 buildings with their footprints is half of it. */
const LARGEST_FILE = 128 * 1024 * 1024;
const JSON_TYPES = ['application/geo+json', 'application/json', 'application/vnd.geo+json'];
const CSV_TYPES = [
  'text/csv',
  'text/plain',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const importQuery = z.object({
  rows: z
    .enum(CSV_ROWS)
    .optional()
    .describe('What the lines of a table are; without it the file is GeoJSON.'),
  encoding: z.enum(['utf-8', 'gbk']).optional().describe('Told by the bytes of a table, if not given.'),
});
const listQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const rowsQuery = z.object({
  kind: z.enum(ROW_KINDS).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  warned: z.stringbool().optional(),
  cursor: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
const applyRequest = z
  .object({
    rows: z
      .array(z.number().int().min(1).max(2_000_000_000))
      .min(1)
      .max(10_000)
      .optional()
      .describe('Absent: all that would be created or changed.'),
    kinds: z.array(z.enum(ROW_KINDS)).min(1).optional().describe('Only rows of these kinds.'),
    reason,
  })
  .meta({ title: 'ApplyImportRequest' });

/** A city from files. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/import')
@ForParties('ops')
export class ImportController {
  constructor(
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @StreamedBody(LARGEST_FILE)
  @ApiOperation({
    summary:
      'Send a file of a city: GeoJSON (zones, compounds, buildings, gates; OpenStreetMap’s too) or a table. A dry run begins.',
  })
  @ApiConsumes(...JSON_TYPES.slice(0, 2), 'text/csv', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @TakesReason()
  @Answers(202, importAnswer, 400)
  async take(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Query({ schema: importQuery }) { rows, encoding }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ) {
    const types = [...JSON_TYPES, ...CSV_TYPES];
    const { bytes, type } = await oneStream(request, 'file', { types, maxBytes: LARGEST_FILE });
    const format = formatOf(type, rows);
    const charset = encoding ?? (format === 'csv' ? charsetOf(type) : undefined);
    const sent = { format, bytes, ...(rows && { rowsAre: rows }), ...(charset && { charset }) };
    return this.imports.take(sent, actOf(by, why, this.clock.now()));
  }

  @Get()
  @ApiOperation({ summary: 'Imports of the last week, newest first.' })
  @Answers(200, importsPage, 400)
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>) {
    return this.imports.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far an import is, and what would become of its rows, or has.' })
  @Answers(200, importAnswer, 404)
  read(@Param('id') id: string) {
    return this.imports.read(id);
  }

  @Get(':id/rows')
  @ApiOperation({ summary: 'The report of an import, row by row: what becomes of it, or why it is refused.' })
  @Answers(200, importRowsPage, 400, 404)
  rows(@Param('id') id: string, @Query({ schema: rowsQuery }) query: z.infer<typeof rowsQuery>) {
    return this.imports.rows(id, query);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @ApiOperation({ summary: 'Apply what the dry run would create or change: all of it, or chosen rows.' })
  @Answers(202, importAnswer, 404, 409)
  apply(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: applyRequest }) { reason: why, ...choice }: z.infer<typeof applyRequest>,
  ) {
    return this.imports.apply(id, choice, actOf(by, why, this.clock.now()));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget an import: what was applied of it stays.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async drop(@Caller() by: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.imports.drop(id, actOf(by, why, this.clock.now()));
  }
}

function formatOf(type: string | undefined, rows: CsvRows | undefined): 'geojson' | 'csv' {
  const isJson = JSON_TYPES.includes(type?.split(';')[0]?.trim().toLowerCase() ?? '');
  if (isJson && rows) throw invalid([{ field: 'rows', message: 'is for tables: this is sent as JSON' }]);
  if (isJson) return 'geojson';
  if (!rows) throw invalid([{ field: 'rows', message: `is needed for a table: ${CSV_ROWS.join(', ')}` }]);
  return 'csv';
}
