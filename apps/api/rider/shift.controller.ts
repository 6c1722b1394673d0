import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ShiftChanges } from '../../../libs/deliveries/steer/shift-changes.service.js';
import { SHIFT_STATES } from '../../../libs/fleet/carrier.entity.js';
import { Shifts } from '../../../libs/fleet/shifts.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { moment, refuseFarAhead } from '../../../libs/platform/http/moment.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import { Answers } from '../openapi/answers.js';
import { preferences } from './preferences.js';
import { shiftAnswer, toShiftAnswer } from './shift-answer.js';

const shiftRequest = z
  .object({
    state: z.enum(SHIFT_STATES),
    location: locationSchema.optional().describe('Needed to start the first shift.'),
    capacity: z
      .object({
        bags: z.number().int().min(1).max(200).optional(),
        weightGrams: z.number().int().min(1_000).max(1_000_000).optional(),
        coldBox: z.boolean().optional(),
      })
      .optional(),
    endsAt: moment.optional().describe('No pick-up after this.'),
    health: z
      .object({ temperatureC: z.number().min(30).max(45), mask: z.boolean(), handsDisinfected: z.boolean() })
      .optional()
      .describe(
        'The attestation. Needed where the zone requires it, and asked for again once it has run out.',
      ),
    preferences: preferences.optional(),
  })
  .meta({ title: 'ShiftRequest' });

const locationRequest = z.object({ location: locationSchema }).meta({ title: 'LocationRequest' });

@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class ShiftController {
  constructor(
    private readonly shifts: Shifts,
    private readonly changes: ShiftChanges,
    private readonly clock: Clock,
  ) {}

  @Put('shift')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Start, pause or end a shift; attest your health; say what you would rather carry.',
  })
  @Answers(200, shiftAnswer, 422)
  async change(
    @Caller() { id }: Party,
    @Body({ schema: shiftRequest }) request: z.infer<typeof shiftRequest>,
  ) {
    const { endsAt, ...change } = request;
    const now = this.clock.now();
    refuseFarAhead('endsAt', endsAt, now);
    const shift = await this.changes.change(
      id,
      { ...change, ...(endsAt && { endsAt: Date.parse(endsAt) }) },
      now,
    );
    return toShiftAnswer(shift);
  }

  @Post('location')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell where you are.' })
  @Answers(204, undefined)
  async locate(
    @Caller() { id }: Party,
    @Body({ schema: locationRequest }) { location }: z.infer<typeof locationRequest>,
  ) {
    await this.shifts.locate(id, location, this.clock.now());
  }
}
