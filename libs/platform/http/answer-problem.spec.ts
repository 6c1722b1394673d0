import type { FastifyReply } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { notFound } from './problem.js';

describe('a problem that is answered where no filter is at hand', () => {
  it('is the document of its kind, whatever the route answers otherwise', () => {
    const said: Record<string, unknown> = {};
    let serialized: (document: unknown) => string = () => '';
    const reply = {
      status: (status: number) => (Object.assign(said, { status }), reply),
      header: (name: string, value: string) => (Object.assign(said, { [name]: value }), reply),
      serializer: (serializer: typeof serialized) => ((serialized = serializer), reply),
      send: (document: unknown) => (Object.assign(said, { body: serialized(document) }), reply),
    };
    const problem = notFound('order');
    expect(answerProblem(reply as unknown as FastifyReply, problem)).toBe(reply);
    expect(said).toEqual({
      status: 404,
      'content-type': 'application/problem+json; charset=utf-8',
      body: JSON.stringify(problem.toDocument()),
    });
  });
});
