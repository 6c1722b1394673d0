import type { Socket } from 'node:net';
import pg from 'pg';

/** Milliseconds a statement may take; PostgreSQL itself ends it then. */
const STATEMENT_LIMIT = 20_000;
/** Milliseconds. PostgreSQL would have ended the statement before. */
const SILENCE_LIMIT = 25_000;
/** Milliseconds to make a connection, or to wait for one of the pool. */
const CONNECT_LIMIT = 10_000;
/**
 * Milliseconds a transaction may do nothing; then PostgreSQL ends it, and what a frozen process held is free
 * again.
 */
export const IDLE_IN_TRANSACTION_LIMIT = 15_000;

interface Patience {
  /**
   * Milliseconds without a byte of answer after which the connection is given up.
   * @default 25,000
   */
  readonly silence?: number;
}

/**
 * A connection that is destroyed when it goes mute: a firewall that forgot it or a host that vanished sends
 * no FIN, and the kernel would wait for a quarter of an hour. What waits for an answer fails, and its pool
 * makes another. (pg's own `query_timeout` fails the statement too, and then gives the mute connection back
 * to the pool.)
 */
export class AnsweringClient extends pg.Client {
  private readonly silence: number;

  constructor(config: pg.ClientConfig & Patience) {
    super(config);
    this.silence = config.silence ?? SILENCE_LIMIT;
    this.connection.once('readyForQuery', () => this.watch());
    // Out of the pool and not yet in TypeORM's hands, it has no listener, and an error that nobody hears ends
    // the process. A database that goes down may speak in that moment; the next statement is told.
    this.on('error', () => undefined);
  }

  /** Whoever waits for an answer on it is told why, by the code of a connection that the kernel gave up. */
  giveUp(why: string): void {
    const lost = Object.assign(new Error(why), { code: 'ETIMEDOUT' });
    (this.connection.stream as Socket).destroy(lost);
  }

  private watch(): void {
    const stream = this.connection.stream as Socket;
    // Counts from the last byte in either direction.
    stream.setTimeout(this.silence);
    stream.on('timeout', () => {
      if (this.owesAnswer) this.giveUp(`PostgreSQL has not answered for ${this.silence / 1_000} s`);
    });
  }

  /** To a statement, or to our goodbye. */
  private get owesAnswer(): boolean {
    const { readyForQuery, _ending } = this as unknown as { readyForQuery: boolean; _ending: boolean };
    return !readyForQuery || _ending;
  }
}

/** What every connection of the service is made with, whoever holds it. */
export const CONNECTION = {
  Client: AnsweringClient,
  connectionTimeoutMillis: CONNECT_LIMIT,
  statement_timeout: STATEMENT_LIMIT,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_LIMIT,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;
