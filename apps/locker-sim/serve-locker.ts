import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { SOUND, type SimulatedLocker } from './simulated-locker.js';

const faults = z.object({
  offline: z.boolean().default(false),
  mute: z.boolean().default(false),
  jammed: z.array(z.string()).default([]),
  wrongCell: z.record(z.string(), z.string()).default({}),
});
const opening = z.object({ openingId: z.string().min(1).max(100) });

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
const ok = (body: unknown): Answer => ({ status: 200, body });
const NOT_FOUND: Answer = { status: 404, body: { error: 'not_found' } };

/** The locker's own routes, and `/control` for who plays with its faults or shuts its doors. */
export function serveLocker(locker: SimulatedLocker): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('/').slice(1).map(decodeURIComponent);
    if (locker.faults.offline && path[0] !== 'control') return void request.socket.destroy();
    answerTo(locker, request, path).then(
      ({ status, body }) =>
        locker.faults.mute && path[2] === 'open'
          ? void request.socket.destroy()
          : send(response, status, body),
      (error: Error) => send(response, 400, { error: error.message }),
    );
  });
}

async function answerTo(
  locker: SimulatedLocker,
  request: IncomingMessage,
  [room, name = '', act = '', ...rest]: string[],
): Promise<Answer> {
  if (rest.length > 0) return NOT_FOUND;
  switch (`${request.method} ${room}${name && '/*'}${act && `/${act}`}`) {
    case 'GET health':
      return ok({ cells: locker.cells });
    case 'GET cells/*':
      return locker.cell(name) ? ok(locker.cell(name)) : NOT_FOUND;
    case 'POST cells/*/open': {
      if (!locker.cell(name)) return NOT_FOUND;
      const opened = locker.open(name, opening.parse(await bodyOf(request)).openingId);
      return opened ? ok(opened) : { status: 409, body: { error: 'jammed' } };
    }
    case 'GET control':
      return ok({ faults: locker.faults, cells: locker.cells });
    case 'PUT control/*':
      if (name !== 'faults') return NOT_FOUND;
      locker.faults = { ...SOUND, ...faults.parse(await bodyOf(request)) };
      return ok(locker.faults);
    case 'POST control/*/shut':
      locker.shut(name);
      return locker.cell(name) ? ok(locker.cell(name)) : NOT_FOUND;
    default:
      return NOT_FOUND;
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as unknown;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
