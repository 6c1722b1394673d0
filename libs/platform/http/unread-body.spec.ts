import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { announcedBytes, announcesBody, isBodiless, leaveUnread } from './unread-body.js';

const withHeaders = (headers: FastifyRequest['headers']) => ({ headers }) as FastifyRequest;

describe('a body that nobody reads', () => {
  it.each([
    ['GET', true],
    ['HEAD', true],
    ['POST', false],
    ['DELETE', false],
  ])('is one of %s: %s', (method, bodiless) =>
    expect(isBodiless({ method } as FastifyRequest)).toBe(bodiless),
  );

  it.each<[FastifyRequest['headers'], boolean, number | undefined]>([
    [{}, false, 0],
    [{ 'content-length': '0' }, false, 0],
    [{ 'content-length': '1' }, true, 1],
    [{ 'content-length': '300' }, true, 300],
    [{ 'transfer-encoding': 'chunked' }, true, undefined],
  ])('is announced by %j: %s, %s bytes', (headers, announced, bytes) => {
    expect(announcesBody(withHeaders(headers))).toBe(announced);
    expect(announcedBytes(withHeaders(headers))).toBe(bytes);
  });

  /** A request whose body is left with its sender, and what becomes of its connection. */
  function left() {
    const done: string[] = [];
    const socket = { end: () => done.push('ended'), destroySoon: () => undefined, destroy: () => undefined };
    const raw = Object.assign(new EventEmitter(), { socket, pause: () => done.push('paused') });
    const reply = { header: (name: string, value: string) => done.push(`${name}: ${value}`) };
    leaveUnread({ raw } as unknown as FastifyRequest, reply as unknown as FastifyReply);
    return { raw, socket, done };
  }

  it('ends the connection with the answer, once its sender can have heard it', () => {
    const { socket, done } = left();
    expect(done).toEqual(['connection: close']);
    socket.destroySoon();
    expect(done).toEqual(['connection: close', 'ended']);
  });

  it('is taken in up to 256 KB, so that its sender comes to hear the answer', () => {
    const { raw, done } = left();
    raw.emit('data', Buffer.alloc(256 * 1_024));
    expect(done).not.toContain('paused');
    raw.emit('data', Buffer.alloc(1));
    expect(done).toContain('paused');
  });
});
