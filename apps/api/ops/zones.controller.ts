import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { givesNothing } from '../../../libs/merchants/store-settings.js';
import { drawnZoneAnswer } from '../../../libs/ops/zone-answer.js';
import { ZoneOrders } from '../../../libs/ops/zone-orders.service.js';
import { areaSchema, toArea } from '../../../libs/places/area-schema.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { zoneRuleSettings } from '../../../libs/places/zone-rules.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { HeaderReason, reason, TakesReason } from './reason.js';
import { externalId } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const name = seenText(200);
const bilingualName = z.object({ zh: name, en: name });
const polygon = z
  .array(locationSchema)
  .min(3)
  .max(2_000)
  .describe('The ring of corners, closed or not. It must not cross itself, nor the 180th meridian.');
const area = areaSchema.describe('In the place of `polygon`: ground with holes, or in several parts.');
const zoneRequest = z
  .object({
    externalId: externalId.optional(),
    name: bilingualName,
    polygon: polygon.optional(),
    area: area.optional(),
    rules: zoneRuleSettings.default({}),
    reason,
  })
  .refine((zone) => (zone.polygon === undefined) !== (zone.area === undefined), {
    path: ['polygon'],
    message: 'give polygon or area',
  })
  .meta({ title: 'ZoneRequest' });
const zoneChange = z
  .object({
    externalId: externalId.nullable().optional(),
    name: bilingualName.optional(),
    polygon: polygon.optional(),
    area: area.optional(),
    state: z.enum(ACCESS_STATES).optional(),
    rules: zoneRuleSettings.optional(),
    reason,
  })
  .refine((zone) => zone.polygon === undefined || zone.area === undefined, {
    path: ['polygon'],
    message: 'give polygon or area',
  })
  .refine(({ reason: _, ...change }) => !givesNothing(change), {
    path: ['state'],
    message: 'give name, polygon, state or rules',
  })
  .meta({ title: 'ZoneChange' });

/** Zones: drawn, opened and closed, retired. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/zones')
@ForParties('ops')
export class ZonesController {
  constructor(
    private readonly orders: ZoneOrders,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Open a zone.' })
  @Answers(201, drawnZoneAnswer, 409)
  async open(
    @Caller() party: Party,
    @Body({ schema: zoneRequest }) { reason: why, area: drawn, ...zone }: z.infer<typeof zoneRequest>,
  ) {
    return this.orders.open({ ...zone, ...(drawn && { area: toArea(drawn) }) }, this.by(party, why));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A zone with its ground, its own rules, and the zones that it overlaps.' })
  @Answers(200, drawnZoneAnswer, 404)
  read(@Param('id') id: string) {
    return this.orders.read(id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Open, restrict or seal a zone, draw it anew, or change its name or rules.' })
  @Answers(200, drawnZoneAnswer, 404, 409)
  async change(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: zoneChange }) { reason: why, area: drawn, ...change }: z.infer<typeof zoneChange>,
  ) {
    return this.orders.change(id, { ...change, ...(drawn && { area: toArea(drawn) }) }, this.by(party, why));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Retire a zone that has no carriers, no compounds and nothing under way.' })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retire(@Caller() party: Party, @Param('id') id: string, @HeaderReason() why: string) {
    await this.orders.retire(id, this.by(party, why));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a zone that was retired back into use.' })
  @Answers(200, drawnZoneAnswer, 404)
  reinstate(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    return this.orders.reinstate(id, this.by(party, why));
  }

  private by({ id }: Party, why: string) {
    return { opsId: id, reason: why, now: this.clock.now() };
  }
}
