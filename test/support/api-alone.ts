import type { ChildProcess } from 'node:child_process';
import { Caller } from './caller.js';
import type { TestDatabase } from './database.js';
import { launch, type Service } from './service.js';

const OPS_TOKEN = 'ops-token-of-an-api-alone';
/** As long as an api that stops goes on to answer here. */
const DRAIN_SECONDS = 1.5;

/** An api without a worker, its queues on PostgreSQL. Of one database there may be several. */
export const launchApi = ({ name, url }: TestDatabase, port: number): Promise<ChildProcess> =>
  launch('api', {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: url,
    REDIS_URL: '',
    NODE_OPTIONS: '',
    LAST100_OPS_TOKEN: OPS_TOKEN,
    LAST100_QUEUE_PREFIX: name,
    LAST100_DRAIN_SECONDS: String(DRAIN_SECONDS),
  });

/** What a town is set up through. */
export const townOf = (url: string): Service =>
  ({
    ops: new Caller(url, OPS_TOKEN),
    as: (token?: string) => new Caller(url, token),
  }) as Service;
