import { z } from 'zod';
import { wound, type Area, type Ring } from '../geo/area.js';

/** Ground in a request: a GeoJSON geometry (RFC 7946), whose rings may be wound either way. */

const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(([lng = 0, lat = 0]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, {
    message: 'must be [longitude, latitude], in degrees',
  })
  .describe('[longitude, latitude]; a height is passed over.');
const ring = z.array(position).min(4).max(2_001).describe('Closed: its last position is its first.');
const part = z.array(ring).min(1).max(100).describe('An outer ring, then its holes.');

export const areaSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: part }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(part).min(1).max(100) }),
  ])
  .superRefine(({ type, coordinates }, context) => {
    const parts = type === 'Polygon' ? [coordinates] : coordinates;
    for (const [index, rings] of parts.entries())
      for (const [number, line] of rings.entries())
        if (!isClosed(line)) {
          const path = ['coordinates', ...(type === 'Polygon' ? [] : [index]), number];
          context.addIssue({
            code: 'custom',
            path,
            message: 'is not closed: its last position is its first',
          });
        }
  })
  .meta({ title: 'AreaRequest' });
type AreaRequest = z.infer<typeof areaSchema>;

const isClosed = (line: readonly (readonly number[])[]): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

export const toArea = ({ type, coordinates }: AreaRequest): Area =>
  wound((type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings.map(withoutHeights)));

const withoutHeights = (line: readonly (readonly number[])[]): Ring =>
  line.map(([lng, lat]) => [lng as number, lat as number]);

/** Ground in an answer, wound as RFC 7946 asks. */
export const areaAnswer = z
  .object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number())))),
  })
  .describe('GeoJSON (RFC 7946): parts of an outer ring and its holes.')
  .meta({ title: 'Area' });

export const toAreaAnswer = (area: Area) => ({ type: 'MultiPolygon' as const, coordinates: wound(area) });
