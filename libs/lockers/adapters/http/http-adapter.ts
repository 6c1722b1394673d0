import { z } from 'zod';
import { CELL_SIZES, CELL_TEMPERATURES } from '../../cells/cell-choice.js';
import type { ConnectedLocker, LockerAdapter } from '../locker-adapter.js';

const settings = z.object({
  url: z.url({ protocol: /^https?$/ }),
  token: z.string().min(1).max(500).optional().describe('Sent as a bearer token.'),
});
type HttpSettings = z.infer<typeof settings>;

const number = z.string().min(1).max(20);
const code = z.string().min(1).max(50);
const reading = z.object({
  number,
  size: z.enum(CELL_SIZES),
  temperature: z.enum(CELL_TEMPERATURES),
  door: z.enum(['open', 'shut']),
  lastOpening: z.string().max(100).optional(),
  shownCode: code.optional(),
});
const health = z.object({ cells: z.array(reading).min(1).max(1_000) });
const opened = z.object({ cell: number, shownCode: code });
const refused = z.object({ error: z.literal('jammed') });

/** A locker that speaks HTTP as `apps/locker-sim` does: see its README for the few routes there are. */
export const httpAdapter: LockerAdapter<HttpSettings> = {
  name: 'http',
  settings,
  secret: ['token'],
  connect,
};

function connect({ url, token }: HttpSettings): ConnectedLocker {
  const call = (method: string, path: string, signal: AbortSignal, body?: object) =>
    fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
      method,
      signal,
      redirect: 'error',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const cellPath = (cell: string) => `cells/${encodeURIComponent(cell)}`;
  return {
    async open(cell, openingId, signal) {
      const answer = await call('POST', `${cellPath(cell)}/open`, signal, { openingId });
      if (answer.status === 409) {
        refused.parse(await answer.json());
        return { outcome: 'jammed' };
      }
      return { outcome: 'opened', ...opened.parse(await json(answer)) };
    },
    readCell: async (cell, signal) => reading.parse(await json(await call('GET', cellPath(cell), signal))),
    health: async (signal) => health.parse(await json(await call('GET', 'health', signal))).cells,
  };
}

async function json(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`The locker answered ${answer.status}`);
  return answer.json();
}
