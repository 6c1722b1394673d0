import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { assignment } from '../../../libs/deliveries/carry/assignment-answer.js';
import { AtStore } from '../../../libs/deliveries/carry/at-store.service.js';
import { CarrierNews } from '../../../libs/deliveries/carry/carrier-news.service.js';
import type { StepBy } from '../../../libs/deliveries/carry/carrier-step.service.js';
import { CarrierSteps } from '../../../libs/deliveries/carry/carrier-steps.service.js';
import { DropOff } from '../../../libs/deliveries/carry/drop-off.service.js';
import { FailedDropOff } from '../../../libs/deliveries/carry/failed-drop-off.service.js';
import { FAIL_REASONS } from '../../../libs/deliveries/carry/fail-reasons.js';
import { reportedIncident } from '../../../libs/deliveries/incidents/incident-answers.js';
import { INCIDENT_KINDS } from '../../../libs/deliveries/incidents/incident-kinds.js';
import { ReportIncident } from '../../../libs/deliveries/incidents/report-incident.service.js';
import { PLACES } from '../../../libs/dropoff/drop-policy.js';
import { CONTACTS } from '../../../libs/dropoff/proof.js';
import { RiderCell } from '../../../libs/locker-visits/rider-cell.service.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Messages } from '../../../libs/tracking/messages.service.js';
import { Answers } from '../openapi/answers.js';
import { messageRequest, type MessageRequest } from '../openapi/message.js';
import { declared } from './declared.js';
import { phoneTime, plainStep, toPhoneTime } from './phone-time.js';

const policyVersion = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const acceptRequest = z
  .object({
    ...phoneTime,
    policyVersion: policyVersion
      .optional()
      .describe('The version of the drop policy that was read; absent: the one in force.'),
  })
  .optional()
  .meta({ title: 'AcceptRequest' });
const confirmRequest = z
  .object({
    ...phoneTime,
    policyVersion: policyVersion.describe('The version of the drop policy that was read.'),
  })
  .meta({ title: 'ConfirmRequest' });
const declineRequest = z
  .object({ ...phoneTime, reason: seenText(500).optional() })
  .optional()
  .meta({ title: 'DeclineRequest' });
const deliverRequest = z
  .object({
    ...phoneTime,
    proof: z.object({
      place: z.enum(PLACES),
      location: locationSchema,
      photoId: z.string().max(100).optional(),
      cellCode: z.string().max(100).optional(),
      ...declared,
      contacts: z
        .array(z.enum(CONTACTS))
        .max(10)
        .optional()
        .describe('How you made yourself heard. What was declared once for a leg stays, refused or not.'),
    }),
  })
  .meta({ title: 'DeliverRequest' });
const failRequest = z
  .object({ ...phoneTime, reason: z.enum(FAIL_REASONS), detail: seenText(500).optional() })
  .meta({ title: 'FailRequest' });
const atStoreRequest = z.object({ ...phoneTime, location: locationSchema }).meta({ title: 'AtStoreRequest' });
const incidentRequest = z
  .object({
    ...phoneTime,
    kind: z.enum(INCIDENT_KINDS),
    text: seenText(500).optional().describe('For ops alone.'),
    photoId: z.string().max(100).optional(),
  })
  .meta({ title: 'IncidentRequest' });
const returnRequest = z.object({ ...phoneTime, location: locationSchema }).meta({ title: 'ReturnRequest' });

const openCellRequest = z
  .object({ ...phoneTime, code: z.string().trim().min(1).max(20) })
  .meta({ title: 'OpenCellRequest' });

/** What a carrier does with an assignment. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider/assignments')
@ForParties('rider', 'volunteer')
export class AssignmentsController {
  constructor(
    private readonly steps: CarrierSteps,
    private readonly stores: AtStore,
    private readonly incidents: ReportIncident,
    private readonly dropOff: DropOff,
    private readonly failed: FailedDropOff,
    private readonly carrierNews: CarrierNews,
    private readonly cells: RiderCell,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'One assignment, over or not.' })
  @Answers(200, assignment, 404)
  get(@Caller() { id }: Party, @Param('id') assignmentId: string) {
    return this.carrierNews.assignment(id, assignmentId);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an offer, and with it the drop policy as it was read.' })
  @ApiBody({ required: false })
  @Answers(200, assignment, 404, 409)
  async accept(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: acceptRequest }) request?: z.infer<typeof acceptRequest>,
  ) {
    await this.steps.accept(id, this.by(party, request), request?.policyVersion);
    return this.get(party, id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that the drop policy was read as the resident has changed it.' })
  @Answers(200, assignment, 404, 409)
  async confirm(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: confirmRequest }) request: z.infer<typeof confirmRequest>,
  ) {
    await this.steps.confirm(id, this.by(party, request), request.policyVersion);
    return this.get(party, id);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse an offer: it goes to another carrier.' })
  @ApiBody({ required: false })
  @Answers(200, assignment, 404, 409)
  async decline(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: declineRequest }) request?: z.infer<typeof declineRequest>,
  ) {
    await this.steps.decline(id, this.by(party, request), request?.reason);
    return this.get(party, id);
  }

  @Post(':id/at-store')
  @HttpCode(200)
  @ApiOperation({
    summary: 'At the store, if you care to say: from now on your waiting is measured, and paid.',
  })
  @Answers(200, assignment, 404, 409, 422)
  async atStore(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: atStoreRequest }) { location, ...request }: z.infer<typeof atStoreRequest>,
  ) {
    await this.stores.arrive(id, this.by(party, request), location);
    return this.get(party, id);
  }

  @Post(':id/pick-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'The bag is in hand.' })
  @ApiBody({ required: false })
  @Answers(200, assignment, 404, 409)
  async pickUp(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: plainStep }) request?: z.infer<typeof plainStep>,
  ) {
    await this.steps.pickUp(id, this.by(party, request));
    return this.get(party, id);
  }

  @Post(':id/arrive')
  @HttpCode(200)
  @ApiOperation({ summary: 'At the drop-off point.' })
  @ApiBody({ required: false })
  @Answers(200, assignment, 404, 409)
  async arrive(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: plainStep }) request?: z.infer<typeof plainStep>,
  ) {
    await this.steps.arrive(id, this.by(party, request));
    return this.get(party, id);
  }

  @Post(':id/open-cell')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Open the locker cell that is kept for the bag; the locker then shows the code for the proof.',
  })
  @Answers(200, assignment, 404, 409, 422)
  async openCell(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: openCellRequest }) { code }: z.infer<typeof openCellRequest>,
  ) {
    await this.cells.open(party.id, id, code, this.clock.now());
    return this.get(party, id);
  }

  @Post(':id/deliver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave the bag, with proof that the drop policy was kept.' })
  @Answers(200, assignment, 404, 409, 422)
  async deliver(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: deliverRequest }) { proof, ...request }: z.infer<typeof deliverRequest>,
  ) {
    await this.dropOff.deliver(id, this.by(party, request), proof);
    return this.get(party, id);
  }

  @Post(':id/fail')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cannot go on. Before the pick-up another carrier takes over; after it the bag goes back.',
  })
  @Answers(200, assignment, 404, 409)
  async fail(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: failRequest }) { reason, detail, ...request }: z.infer<typeof failRequest>,
  ) {
    await this.failed.fail(id, this.by(party, request), reason, detail);
    return this.get(party, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'The bag of a failed or cancelled delivery is back where it was picked up.' })
  @Answers(200, assignment, 404, 409, 422)
  async bringBack(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: returnRequest }) { location, ...request }: z.infer<typeof returnRequest>,
  ) {
    await this.failed.bringBack(id, this.by(party, request), location);
    return this.get(party, id);
  }

  @Post(':id/incident')
  @HttpCode(201)
  @ApiOperation({ summary: 'Report what happened on the way, to ops: the leg goes on.' })
  @Answers(201, reportedIncident, 404, 409)
  report(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: incidentRequest }) { kind, text, photoId, ...time }: z.infer<typeof incidentRequest>,
  ) {
    return this.incidents.report(id, this.by(party, time), { kind, text, photoId });
  }

  @Post(':id/messages')
  @HttpCode(201)
  @ApiOperation({ summary: 'Write to the resident.' })
  @Answers(201, assignment, 404, 409)
  async write(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: messageRequest }) { text }: MessageRequest,
  ) {
    await this.messages.writeAsCarrier(party, id, text, this.clock.now());
    return this.get(party, id);
  }

  private by({ id }: Party, said?: { at?: string; sentAt?: string }): StepBy {
    return { carrierId: id, now: this.clock.now(), phone: toPhoneTime(said) };
  }
}
