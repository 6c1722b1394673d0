import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, Sse } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { z } from 'zod';
import { CarrierNews } from '../../../libs/deliveries/carry/carrier-news.service.js';
import { CarrierSteps } from '../../../libs/deliveries/carry/carrier-steps.service.js';
import { FAIL_REASONS } from '../../../libs/deliveries/carry/fail-reasons.js';
import { PLACES } from '../../../libs/dropoff/drop-policy.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { Clock } from '../../../libs/platform/clock/clock.js';
import { Answers } from '../openapi/answers.js';
import { assignment, assignments } from './assignment-answers.js';

const waitQuery = z.object({ wait: z.coerce.number().min(0).max(60).default(0) });
const declineRequest = z
  .object({ reason: z.string().trim().min(1).max(500).optional() })
  .optional()
  .meta({ title: 'DeclineRequest' });
const deliverRequest = z
  .object({
    proof: z.object({
      place: z.enum(PLACES),
      location: locationSchema,
      photoId: z.string().max(100).optional(),
      cellCode: z.string().max(100).optional(),
      recipientPresent: z.boolean().optional(),
    }),
  })
  .meta({ title: 'DeliverRequest' });
const failRequest = z
  .object({ reason: z.enum(FAIL_REASONS), detail: z.string().trim().min(1).max(500).optional() })
  .meta({ title: 'FailRequest' });
const returnRequest = z.object({ location: locationSchema }).meta({ title: 'ReturnRequest' });

/** Seconds between two signs of life on an event stream. */
const EVENTS_WAIT = 25;

@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class AssignmentsController {
  constructor(
    private readonly steps: CarrierSteps,
    private readonly carrierNews: CarrierNews,
    private readonly clock: Clock,
  ) {}

  @Get('assignments')
  @ApiOperation({ summary: 'Offers and work under way; with `wait`, once there is news.' })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag you saw last: news is what differs.',
  })
  @Answers(200, assignments, 400, 401)
  async list(
    @Caller() { id }: Party,
    @Query({ schema: waitQuery }) { wait }: z.infer<typeof waitQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work =
      wait === 0
        ? await this.carrierNews.work(id)
        : await this.carrierNews.awaitNews(
            id,
            wait,
            request.headers['if-none-match'],
            goneSignal(request, reply),
          );
    void reply.header('etag', work.etag);
    return { assignments: work.assignments };
  }

  @Sse('events')
  @ApiOperation({ summary: 'The same as server-sent events: `assignments`, at once and at every change.' })
  events(@Caller() { id }: Party): Observable<{ type: string; id: string; data: object }> {
    return new Observable((subscriber) => {
      const gone = new AbortController();
      void (async () => {
        let known: string | undefined;
        while (!gone.signal.aborted) {
          const work =
            known === undefined
              ? await this.carrierNews.work(id)
              : await this.carrierNews.awaitNews(id, EVENTS_WAIT, known, gone.signal);
          if (work.etag !== known) {
            known = work.etag;
            subscriber.next({ type: 'assignments', id: known, data: { assignments: work.assignments } });
          } else subscriber.next({ type: 'still-here', id: known, data: {} });
        }
      })().catch((error) => subscriber.error(error));
      return () => gone.abort();
    });
  }

  @Get('assignments/:id')
  @ApiOperation({ summary: 'One assignment, over or not.' })
  @Answers(200, assignment, 401, 404)
  get(@Caller() { id }: Party, @Param('id') assignmentId: string) {
    return this.carrierNews.assignment(id, assignmentId);
  }

  @Post('assignments/:id/accept')
  @HttpCode(200)
  @Answers(200, assignment, 401, 404, 409)
  async accept(@Caller() party: Party, @Param('id') id: string) {
    await this.steps.accept(id, this.by(party));
    return this.get(party, id);
  }

  @Post('assignments/:id/decline')
  @HttpCode(200)
  @Answers(200, assignment, 401, 404, 409)
  async decline(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: declineRequest }) request?: z.infer<typeof declineRequest>,
  ) {
    await this.steps.decline(id, this.by(party), request?.reason);
    return this.get(party, id);
  }

  @Post('assignments/:id/pick-up')
  @HttpCode(200)
  @Answers(200, assignment, 401, 404, 409)
  async pickUp(@Caller() party: Party, @Param('id') id: string) {
    await this.steps.pickUp(id, this.by(party));
    return this.get(party, id);
  }

  @Post('assignments/:id/arrive')
  @HttpCode(200)
  @Answers(200, assignment, 401, 404, 409)
  async arrive(@Caller() party: Party, @Param('id') id: string) {
    await this.steps.arrive(id, this.by(party));
    return this.get(party, id);
  }

  @Post('assignments/:id/deliver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave the bag, with proof that the drop policy was kept.' })
  @Answers(200, assignment, 400, 401, 404, 409, 422)
  async deliver(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: deliverRequest }) { proof }: z.infer<typeof deliverRequest>,
  ) {
    await this.steps.deliver(id, this.by(party), proof);
    return this.get(party, id);
  }

  @Post('assignments/:id/fail')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cannot go on. Before the pick-up another carrier takes over; after it the bag goes back.',
  })
  @Answers(200, assignment, 400, 401, 404, 409)
  async fail(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: failRequest }) { reason, detail }: z.infer<typeof failRequest>,
  ) {
    await this.steps.fail(id, this.by(party), reason, detail);
    return this.get(party, id);
  }

  @Post('assignments/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'The bag of a failed or cancelled delivery is back where it was picked up.' })
  @Answers(200, assignment, 400, 401, 404, 409, 422)
  async bringBack(
    @Caller() party: Party,
    @Param('id') id: string,
    @Body({ schema: returnRequest }) { location }: z.infer<typeof returnRequest>,
  ) {
    await this.steps.bringBack(id, this.by(party), location);
    return this.get(party, id);
  }

  private by({ id }: Party) {
    return { carrierId: id, now: this.clock.now() };
  }
}

/** Aborts when the phone hangs up before it is answered. The line outlives the request, so our ear on it must not. */
function goneSignal(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const hangUp = () => gone.abort();
  const { socket } = request.raw;
  socket.once('close', hangUp);
  reply.raw.once('close', () => {
    socket.off('close', hangUp);
    hangUp();
  });
  return gone.signal;
}
