import { request } from 'node:http';
import { question } from '../stage/node-process.js';
import { ATTACKS, type Attack } from './bodies.js';

/** Asks for the attack of this name, so many times one after the other. */
export interface Throws {
  readonly origin: string;
  readonly name: string;
  readonly times: number;
}

export interface ThrowsAnswer {
  readonly statuses: readonly number[];
  readonly seconds: number;
}

const { origin, name, times } = await question<Throws>();
const attack = ATTACKS.find((one) => one.name === name) as Attack;
const body = attack.body?.();
const statuses = new Set<number>();
const began = performance.now();
for (let turn = 0; turn < times; turn++) statuses.add(await throwOnce(turn));
const answer: ThrowsAnswer = { statuses: [...statuses], seconds: (performance.now() - began) / 1_000 };
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

function throwOnce(turn: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const { method, path, headers = {} } = attack;
    const sent = Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key, value.replace('{n}', String(turn))]),
    );
    const call = request(origin + path, {
      method,
      headers: { ...sent, ...(body && { 'content-length': body.length }) },
    });
    call.once('response', (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode ?? 0);
        // As a client does that has heard why: it sends no more.
        call.destroy();
      });
    });
    call.once('error', reject);
    call.end(body);
  });
}
