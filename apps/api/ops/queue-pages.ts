import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueueBoard } from '../../../libs/ops/queue-board.service.js';
import { AccessTokens } from '../../../libs/platform/auth/access-tokens.js';
import { bearerToken } from '../../../libs/platform/auth/party.guard.js';

export const QUEUE_PAGES = '/ops/queues';

/** Bull-board for ops. A browser asks for a name and a password: any name, and the ops token. */
export async function serveQueuePages(app: NestFastifyApplication): Promise<void> {
  const tokens = app.get(AccessTokens);
  const pages = new FastifyAdapter();
  createBullBoard({
    queues: app.get(QueueBoard, { strict: false }).queues.map((queue) => new BullMQAdapter(queue)),
    serverAdapter: pages,
  });
  pages.setBasePath(QUEUE_PAGES);
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
        const token = tokenOf(request.headers.authorization);
        const party = token ? await tokens.partyOf(token) : undefined;
        if (party?.kind === 'ops') return;
        return reply.status(401).header('www-authenticate', 'Basic realm="Last100 ops"').send();
      });
      await scope.register(pages.registerPlugin());
    },
    { prefix: QUEUE_PAGES },
  );
}

function tokenOf(header: string | undefined): string | undefined {
  const basic = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!basic) return bearerToken(header);
  const [, password] = Buffer.from(basic, 'base64').toString().split(':');
  return password;
}
