import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { gatePreview } from '../../../libs/deliveries/replan/gate-preview-answer.js';
import { PreviewGates } from '../../../libs/deliveries/replan/preview-gates.service.js';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Answers } from '../openapi/answers.js';

const previewQuery = z.object({
  state: z.enum(ACCESS_STATES).default('sealed').describe('In which it would be.'),
});

/** What would happen to deliveries under way, before ops orders it. */
@ApiTags('ops')
@ApiBearerAuth()
@Controller('v1/ops')
@ForParties('ops')
export class PreviewsController {
  constructor(private readonly gates: PreviewGates) {}

  @Get('compounds/:id/gate-preview')
  @ApiOperation({
    summary: 'What would be planned anew if the compound were sealed, restricted or open. Changes nothing.',
  })
  @Answers(200, gatePreview, 404)
  compound(
    @Param('id') compoundId: string,
    @Query({ schema: previewQuery }) { state }: z.infer<typeof previewQuery>,
  ) {
    return this.gates.preview({ compoundId }, state);
  }

  @Get('zones/:id/gate-preview')
  @ApiOperation({ summary: 'The same for all compounds of a zone.' })
  @Answers(200, gatePreview, 404)
  zone(
    @Param('id') zoneId: string,
    @Query({ schema: previewQuery }) { state }: z.infer<typeof previewQuery>,
  ) {
    return this.gates.preview({ zoneId }, state);
  }
}
