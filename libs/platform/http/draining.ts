import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * How a process leaves without dropping a request. It begins by saying that it goes: `/readyz` is 503, so
 * that a proxy sends nobody new, and answers carry `connection: close`, so that clients open their next
 * connection elsewhere. Then it ends what would wait for ever: long polls are answered, event streams close.
 */
@Injectable()
export class Draining {
  private readonly end = new AbortController();
  private going = false;

  /** Whether this process takes its leave. */
  get begun(): boolean {
    return this.going;
  }

  /** Aborts when whoever waits for news is to be answered. */
  get ended(): AbortSignal {
    return this.end.signal;
  }

  begin(): void {
    this.going = true;
  }

  endWaiting(): void {
    this.end.abort();
  }
}

/**
 * Milliseconds that requests under way have to end once the listener is closed; a body that never comes does
 * not hold us.
 */
const LAST_REQUESTS = 10_000;

/** Drains, then closes: requests that are under way are answered. */
export async function drainAndClose(app: INestApplication, seconds: number): Promise<void> {
  const draining = app.get(Draining);
  draining.begin();
  await wait(seconds * 1_000);
  draining.endWaiting();
  const server = app.getHttpServer() as { closeAllConnections(): void };
  const giveUp = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await app.close();
  clearTimeout(giveUp);
}

/** While we drain, each answer tells its client to come back on another connection. */
export function tellLeaving(fastify: FastifyInstance, draining: Draining): void {
  fastify.addHook('onSend', async (_, reply) => {
    if (draining.begun) void reply.header('connection', 'close');
  });
}
