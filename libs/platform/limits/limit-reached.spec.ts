import type { FastifyReply } from 'fastify';
import { LimitReached, tellLimit } from './limit-reached.js';

const policy = { name: 'orders', points: 600, seconds: 60 };

/** The headers that a caller is told. */
function headersOf(allowed: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const reply = { header: (name: string, value: string) => void (headers[name] = value) };
  tellLimit(reply as unknown as FastifyReply, { policy, allowed, left: 7, resetIn: 21 });
  return headers;
}

describe('a limit', () => {
  it('is told with what is left of it, as the draft for RateLimit fields has it', () => {
    expect(headersOf(true)).toEqual({
      'ratelimit-policy': '"orders";q=600;w=60',
      ratelimit: '"orders";r=7;t=21',
    });
  });

  it('that is reached is told with when to go on', () => {
    expect(headersOf(false)).toMatchObject({ 'retry-after': '21' });
    const { status, code, detail } = new LimitReached({ policy, allowed: false, left: 0, resetIn: 21 });
    expect([status, code, detail]).toEqual([429, 'TOO_MANY_REQUESTS', 'Too many requests; go on in 21 s.']);
  });
});
