import { z } from 'zod';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { bilingualName, instant, location } from '../openapi/terms.js';

/** The shapes of what ops has set up, for the OpenAPI document. */

const zoneAnswer = z
  .object({
    id: z.string(),
    name: bilingualName,
    state: z.enum(ACCESS_STATES),
    polygon: z.array(location),
    rules: z.record(z.string(), z.unknown()).describe('What the zone sets itself.'),
  })
  .meta({ title: 'ZoneAnswer' });

export const drawnZoneAnswer = zoneAnswer
  .extend({
    overlaps: z
      .array(
        z.object({
          id: z.string(),
          name: bilingualName,
          hasPlacesInBoth: z.boolean().describe('A place in both is the other zone’s.'),
        }),
      )
      .describe('Zones with ground in common. A place in two belongs to the smaller, then to the lower id.'),
  })
  .meta({ title: 'DrawnZoneAnswer' });

export const merchantAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    apiKey: z.string(),
    webhookUrl: z.string().nullable(),
    webhookSecret: z.string(),
  })
  .meta({ title: 'MerchantAnswer' });

export const stockSourceAnswer = z.object({ id: z.uuid() }).meta({ title: 'StockSourceAnswer' });

export const carrierAnswer = z.object({ id: z.string(), token: z.string() }).meta({ title: 'CarrierAnswer' });

export const clockAnswer = z
  .object({
    now: instant,
    speed: z.number(),
    lease: z
      .object({ id: z.uuid(), seconds: z.number() })
      .optional()
      .describe(
        'Of a speed other than 1: renew it within so many seconds of real time, or the speed is 1 again.',
      ),
  })
  .meta({ title: 'ClockAnswer' });
