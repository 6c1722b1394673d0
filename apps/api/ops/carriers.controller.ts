import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EraseCarrier } from '../../../libs/deliveries/steer/erase-carrier.service.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { AnswersNothing } from '../openapi/answers.js';
import { actOf, reason } from './reason.js';

const eraseRequest = z.object({ reason }).meta({ title: 'EraseCarrierRequest' });

/** Riders and volunteers who have left. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops/carriers/:id')
@ForParties('ops')
export class CarriersController {
  constructor(
    private readonly erasure: EraseCarrier,
    private readonly clock: Clock,
  ) {}

  @Post('erase')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Forget a carrier who has left: name, positions, health, preferences, words and keys.',
  })
  @AnswersNothing(404, 409)
  async erase(
    @Caller() by: Party,
    @Param('id') id: string,
    @Body({ schema: eraseRequest }) { reason: why }: z.infer<typeof eraseRequest>,
  ) {
    await this.erasure.erase(id, actOf(by, why, this.clock.now()));
  }
}
