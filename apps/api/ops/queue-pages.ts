import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { QueueBoard } from '../../../libs/ops/queue-board.service.js';
import { Callers } from '../../../libs/platform/auth/callers.service.js';
import { basicPassword } from '../../../libs/platform/auth/sent-key.js';
import { answerProblem } from '../../../libs/platform/http/answer-problem.js';
import { Problem } from '../../../libs/platform/http/problem.js';
import { LimitReached, tellLimit } from '../../../libs/platform/limits/limit-reached.js';
import { announcesBody, leaveUnread } from '../../../libs/platform/http/unread-body.js';

const QUEUE_PAGES = '/ops/queues';

/**
 * Bull-board for ops, to look at: what is done there could not be kept in the audit log. Whoever is signed in
 * sees it; else a browser asks for a name and a password: any name, and the ops token.
 */
export async function serveQueuePages(app: NestFastifyApplication): Promise<void> {
  const callers = app.get(Callers, { strict: false });
  const pages = new FastifyAdapter();
  createBullBoard({
    queues: app
      .get(QueueBoard, { strict: false })
      .queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: pages,
  });
  pages.setBasePath(QUEUE_PAGES);
  await app
    .getHttpAdapter()
    .getInstance()
    .register(
      async (scope) => {
        admitOps(scope, callers);
        await scope.register(pages.registerPlugin());
      },
      { prefix: QUEUE_PAGES },
    );
}

function admitOps(scope: FastifyInstance, callers: Callers): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { authorization, 'sec-fetch-site': from } = request.headers;
    if (announcesBody(request)) leaveUnread(request, reply);
    try {
      const password = basicPassword(authorization);
      const shown = password ? { token: password, byCookie: false } : callers.shown(request);
      const { person } = await callers.partyOf(shown, ['ops'], request.ip);
      // Jobs are of all zones.
      if (person?.limitedTo) throw NOT_OPS;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error instanceof LimitReached) {
        tellLimit(reply, error.verdict);
        return answerProblem(reply, error);
      }
      // A browser asks for the password only at a 401, also where it was given another party's.
      return answerProblem(reply.header('www-authenticate', 'Basic realm="Last100 ops"'), NOT_OPS);
    }
    // A browser sends the password along with any site's form.
    if (!READS.has(request.method) && from !== 'same-origin') return answerProblem(reply, FROM_ELSEWHERE);
  });
}

const NOT_OPS = new Problem(401, 'UNAUTHORIZED', 'The password is the ops token; any name will do.');
const FROM_ELSEWHERE = new Problem(403, 'FORBIDDEN', 'Only these pages themselves may ask for that.');
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
