import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ShiftChanges } from '../../../libs/deliveries/steer/shift-changes.service.js';
import { SHIFT_STATES } from '../../../libs/fleet/carrier.entity.js';
import { locationsAnswer, toLocationsAnswer } from '../../../libs/fleet/positions/locations-answer.js';
import { Positions } from '../../../libs/fleet/positions/positions.service.js';
import { preferences } from '../../../libs/fleet/preferences.js';
import { shiftAnswer, toShiftAnswer } from '../../../libs/fleet/shift-answer.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { moment, refuseFarAhead } from '../../../libs/platform/http/moment.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import { Answers, AnswersNothing } from '../openapi/answers.js';
import { phoneTime, toPhoneTime } from './phone-time.js';
import { epochMs, metres } from '../../../libs/geo/units.js';

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
    force: z
      .boolean()
      .optional()
      .describe(
        'With `offline`: ends the shift though bags are in hand. They stay with you, and ops sees it.',
      ),
  })
  .meta({ title: 'ShiftRequest' });

const { at, sentAt } = phoneTime;
const accuracy = z
  .number()
  .min(0)
  .max(1e7)
  .optional()
  .describe('Metres within which the phone reckons to be.');
const locationRequest = z
  .object({ location: locationSchema, accuracy, at, sentAt })
  .meta({ title: 'LocationRequest' });
const locationsRequest = z
  .object({
    positions: z
      .array(z.object({ location: locationSchema, accuracy, at: at.unwrap() }))
      .min(1)
      .max(1_000),
    sentAt,
  })
  .meta({ title: 'LocationsRequest' });
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class ShiftController {
  constructor(
    private readonly changes: ShiftChanges,
    private readonly positions: Positions,
    private readonly clock: Clock,
  ) {}

  @Put('shift')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Start, pause or end a shift (what is not fetched yet goes to others; bags in hand refuse it); attest your health; say what you would rather carry.',
  })
  @Answers(200, shiftAnswer, 409, 422)
  async change(
    @Caller() { id }: Party,
    @Body({ schema: shiftRequest }) request: z.infer<typeof shiftRequest>,
  ) {
    const { endsAt, ...change } = request;
    const now = this.clock.now();
    refuseFarAhead('endsAt', endsAt, now);
    const shift = await this.changes.change(
      id,
      { ...change, ...(endsAt && { endsAt: epochMs(Date.parse(endsAt)) }) },
      now,
    );
    return toShiftAnswer(shift, now);
  }

  @Post('location')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell where you are.' })
  @AnswersNothing()
  async locate(
    @Caller() { id }: Party,
    @Body({ schema: locationRequest }) { location, accuracy, ...time }: z.infer<typeof locationRequest>,
  ) {
    await this.positions.tell(
      id,
      [{ location, accuracy: inMetres(accuracy), ...toPhoneTime(time) }],
      this.clock.now(),
    );
  }

  @Post('locations')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tell where you were while there was no signal; the newest plausible place counts.',
  })
  @Answers(200, locationsAnswer)
  async locateLate(
    @Caller() { id }: Party,
    @Body({ schema: locationsRequest }) { positions, sentAt }: z.infer<typeof locationsRequest>,
  ) {
    const told = positions.map(({ location, accuracy, at }) => ({
      location,
      accuracy: inMetres(accuracy),
      ...toPhoneTime({ at, sentAt }),
    }));
    return toLocationsAnswer(await this.positions.tell(id, told, this.clock.now()));
  }
}

const inMetres = (told: number | undefined) => (told === undefined ? undefined : metres(told));
