import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EraseCarrier } from '../../../libs/deliveries/steer/erase-carrier.service.js';
import { RetireCarrier } from '../../../libs/deliveries/steer/retire-carrier.service.js';
import { CARRIER_KINDS } from '../../../libs/dispatch/round.js';
import { carrierAnswer } from '../../../libs/fleet/carrier-answer.js';
import { Carriers } from '../../../libs/fleet/carriers.service.js';
import { registeredCarrier, registeredCarriers } from '../../../libs/fleet/registered-carrier.js';
import { Shifts } from '../../../libs/fleet/shifts.service.js';
import { VEHICLES } from '../../../libs/geo/travel-times.js';
import { givesNothing } from '../../../libs/merchants/store-settings.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { phoneNumber } from '../../../libs/platform/http/phone.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { actOf, HeaderReason, reason, TakesReason } from './reason.js';
import { externalId, registeredQuery } from './registered-query.js';
import { reinstateRequest, type ReinstateRequest } from './reinstate-request.js';

const name = seenText(200);
const phone = phoneNumber.describe('Merchants are told its last digits, while the bag is under way.');
const id = z.string().min(1).max(100);
const bags = z.number().int().min(1).max(200);
const weightGrams = z.number().int().min(1_000).max(1_000_000);
const carrierRequest = z
  .object({
    externalId: externalId.optional(),
    kind: z.enum(CARRIER_KINDS),
    name,
    phone: phone.optional(),
    zoneId: id,
    compoundId: id.optional(),
    vehicle: z.enum(VEHICLES).default('ebike'),
    capacity: z
      .object({
        bags: bags.default(12),
        weightGrams: weightGrams.default(45_000),
        coldBox: z.boolean().default(false),
      })
      .default({ bags: 12, weightGrams: 45_000, coldBox: false }),
    reason: reason.optional(),
  })
  .refine(({ kind, compoundId }) => kind === 'rider' || compoundId, {
    path: ['compoundId'],
    message: 'is needed for a volunteer',
  })
  .meta({ title: 'CarrierRequest' });
const carrierChange = z
  .object({
    externalId: externalId.nullable().optional(),
    name: name.optional(),
    phone: phone.optional(),
    zoneId: id.optional(),
    compoundId: id.optional().describe('Another compound for a volunteer, who is then of its zone.'),
    vehicle: z.enum(VEHICLES).optional(),
    capacity: z
      .object({
        bags: bags.optional(),
        weightGrams: weightGrams.optional(),
        coldBox: z.boolean().optional(),
      })
      .optional(),
    reason,
  })
  .refine(({ reason: _, ...change }) => !givesNothing(change), {
    path: ['name'],
    message: 'give something to change',
  })
  .meta({ title: 'CarrierChange' });
const carriersQuery = registeredQuery.extend({
  kind: z.enum(CARRIER_KINDS).optional(),
  zoneId: z.string().max(100).optional(),
  compoundId: z.string().max(100).optional(),
  externalId: externalId.optional(),
});
const eraseRequest = z.object({ reason }).meta({ title: 'EraseCarrierRequest' });

/** Riders and volunteers: taken in, read, changed, retired; forgotten where they have left. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/carriers')
@ForParties('ops')
export class CarriersController {
  constructor(
    private readonly shifts: Shifts,
    private readonly carriers: Carriers,
    private readonly retirement: RetireCarrier,
    private readonly erasure: EraseCarrier,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a rider or a volunteer in. The token is shown only here.' })
  @TakesReason()
  @Answers(201, carrierAnswer, 409, 422)
  takeIn(
    @Caller() by: Party,
    @HeaderReason() why: string,
    @Body({ schema: carrierRequest }) { reason: told, ...carrier }: z.infer<typeof carrierRequest>,
  ) {
    return this.shifts.register(carrier, actOf(by, told ?? why, this.clock.now()));
  }

  @Get()
  @ApiOperation({ summary: 'Riders and volunteers as they are registered, in the order of their ids.' })
  @Answers(200, registeredCarriers, 400)
  list(@Query({ schema: carriersQuery }) query: z.infer<typeof carriersQuery>) {
    return this.carriers.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A rider or volunteer as registered.' })
  @Answers(200, registeredCarrier, 404)
  read(@Param('id') carrierId: string) {
    return this.carriers.read(carrierId);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change name, zone, compound, vehicle or capacity, from the next offer on.' })
  @Answers(200, registeredCarrier, 404, 409, 422)
  change(
    @Caller() by: Party,
    @Param('id') carrierId: string,
    @Body({ schema: carrierChange }) { reason: why, ...change }: z.infer<typeof carrierChange>,
  ) {
    return this.carriers.change(carrierId, change, actOf(by, why, this.clock.now()));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Retire a carrier: what is not fetched goes to others, and no shift starts any more.',
  })
  @TakesReason()
  @AnswersNothing(404, 409)
  async retire(@Caller() by: Party, @Param('id') carrierId: string, @HeaderReason() why: string) {
    await this.retirement.retire(carrierId, actOf(by, why, this.clock.now()));
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a carrier who was retired start shifts again.' })
  @Answers(200, registeredCarrier, 404)
  async reinstate(
    @Caller() by: Party,
    @Param('id') carrierId: string,
    @Body({ schema: reinstateRequest }) { reason: why }: ReinstateRequest,
  ) {
    await this.retirement.reinstate(carrierId, actOf(by, why, this.clock.now()));
    return this.carriers.read(carrierId);
  }

  @Post(':id/erase')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Forget a carrier who has left: name, positions, health, preferences, words and keys.',
  })
  @AnswersNothing(404, 409)
  async erase(
    @Caller() by: Party,
    @Param('id') carrierId: string,
    @Body({ schema: eraseRequest }) { reason: why }: z.infer<typeof eraseRequest>,
  ) {
    await this.erasure.erase(carrierId, actOf(by, why, this.clock.now()));
  }
}
