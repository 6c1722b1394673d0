import { z } from 'zod';
import type { Location } from '../geo/location.js';
import { metres, type Metres } from '../geo/units.js';

/**
 * As many places as an OSRM server takes in one request, if nobody has told it otherwise (--max-table-size).
 */
export const PLACES_A_TABLE = 100;

const answerSchema = z.object({
  code: z.string(),
  message: z.string().optional(),
  distances: z.array(z.array(z.number().transform(metres).nullable())).optional(),
});

/**
 * Way on the street from each source to each destination, by the table service of OSRM (HTTP API v1); null:
 * no way leads there. Throws when the server does not answer, refuses, or answers something else.
 */
export async function fetchDistances(
  server: string,
  sources: readonly Location[],
  destinations: readonly Location[],
  signal: AbortSignal,
): Promise<(Metres | null)[][]> {
  const places = [...sources, ...destinations].map(({ lat, lng }) => `${lng.toFixed(6)},${lat.toFixed(6)}`);
  const numbers = places.map((_, number) => number);
  const url = new URL(`table/v1/driving/${places.join(';')}`, server.endsWith('/') ? server : `${server}/`);
  url.search = [
    'annotations=distance',
    `sources=${numbers.slice(0, sources.length).join(';')}`,
    `destinations=${numbers.slice(sources.length).join(';')}`,
  ].join('&');
  const answer = await fetch(url, { signal });
  const { code, message, distances } = answerSchema.parse(await answer.json());
  if (code !== 'Ok') throw new Error(`OSRM refused: ${code} ${message ?? ''}`.trim());
  const complete =
    distances?.length === sources.length && distances.every((row) => row.length === destinations.length);
  if (!distances || !complete) throw new Error('OSRM answered without the distances asked for');
  return distances;
}
