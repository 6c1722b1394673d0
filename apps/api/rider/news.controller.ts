import { Controller, Get, Query, Req, Res, Sse } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { z } from 'zod';
import { assignments } from '../../../libs/deliveries/carry/assignment-answer.js';
import { CarrierNews, type CarrierWork } from '../../../libs/deliveries/carry/carrier-news.service.js';
import { AccessTokens, type Bearer } from '../../../libs/platform/auth/access-tokens.js';
import { Caller, ForParties } from '../../../libs/platform/auth/party.guard.js';
import { unauthorized } from '../../../libs/platform/auth/problems.js';
import { Draining } from '../../../libs/platform/http/draining.js';
import { AnswersIfNew, AnswersText } from '../openapi/answers.js';
import { toAssignmentsAnswer } from './assignments-of-work.js';

const waitQuery = z.object({ wait: z.coerce.number().min(0).max(60).default(0).describe('Seconds.') });

/** Seconds between two signs of life on an event stream: proxies take a silent one for dead. */
const STILL_HERE_EVERY = 15;

interface AssignmentsEvent {
  readonly type: 'assignments' | 'still-here';
  readonly id: string;
  readonly data: object;
}

/** What a carrier has to do, and the wait until that changes. */
@ApiTags('rider')
@ApiBearerAuth()
@Controller('v1/rider')
@ForParties('rider', 'volunteer')
export class NewsController {
  constructor(
    private readonly carrierNews: CarrierNews,
    private readonly tokens: AccessTokens,
    private readonly draining: Draining,
  ) {}

  @Get('assignments')
  @ApiOperation({ summary: 'Offers and work under way; with `wait`, once there is news.' })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag you saw last: news is what differs.',
  })
  @AnswersIfNew(assignments, 400)
  async list(
    @Caller() caller: Bearer,
    @Query({ schema: waitQuery }) { wait }: z.infer<typeof waitQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = seenTags(request);
    const work =
      wait === 0
        ? await this.carrierNews.work(caller.id)
        : await this.waitFor(caller, {
            wait,
            known: known.at(-1),
            gone: AbortSignal.any([goneSignal(reply), this.draining.ended]),
          });
    void reply.header('etag', work.etag);
    if (!known.includes(work.etag)) return toAssignmentsAnswer(work);
    void reply.status(304);
    return undefined;
  }

  @Sse('events')
  @ApiOperation({ summary: 'The same as server-sent events: `assignments`, at once and at every change.' })
  @AnswersText(
    'text/event-stream',
    'Events `assignments`, each with the answer of `GET /v1/rider/assignments`; and `still-here` when nothing happens.',
  )
  events(@Caller() caller: Bearer): Observable<AssignmentsEvent> {
    return new Observable((subscriber) => {
      const gone = new AbortController();
      const key = this.tokens.watch(caller);
      const over = AbortSignal.any([gone.signal, key.ended, this.draining.ended]);
      void (async () => {
        for await (const event of this.eventsOf(caller.id, over))
          if (!key.ended.aborted) subscriber.next(event);
        subscriber.complete();
      })().catch((error) => subscriber.error(error));
      return () => {
        gone.abort();
        key.close();
      };
    });
  }

  /** A key that ends meanwhile is told nothing more. */
  private async waitFor(
    caller: Bearer,
    { wait, known, gone }: { readonly wait: number; readonly known?: string; readonly gone: AbortSignal },
  ): Promise<CarrierWork> {
    const key = this.tokens.watch(caller);
    try {
      const over = AbortSignal.any([gone, key.ended]);
      const work = await this.carrierNews.awaitNews(caller.id, wait, known, over);
      if (key.ended.aborted) throw unauthorized();
      return work;
    } finally {
      key.close();
    }
  }

  private async *eventsOf(id: string, gone: AbortSignal): AsyncIterable<AssignmentsEvent> {
    let known: string | undefined;
    for await (const work of this.carrierNews.follow(id, STILL_HERE_EVERY, gone)) {
      const { etag } = work;
      if (etag === known) yield { type: 'still-here', id: etag, data: {} };
      else yield { type: 'assignments', id: etag, data: toAssignmentsAnswer(work) };
      known = etag;
    }
  }
}

/** The tags of what the phone has seen. A proxy that compresses makes them weak ones. */
const seenTags = ({ headers }: FastifyRequest): string[] =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter((tag) => tag !== '');

/** Aborts when the phone hangs up before it is answered. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  // Of the answer, not of the socket: that one lives on, and would gather an ear a request.
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
