import { z } from 'zod';
import { VEHICLES } from '../../geo/travel-times.js';
import { location } from '../../places/location-schema.js';
import { instant } from '../../platform/http/answer.js';
import { AT_WORK } from '../assignment-states.js';

/** Who brings the bag, as its merchant is told: only while that is under way. */
export const toldCarrier = z
  .object({
    id: z.string(),
    name: z.string(),
    vehicle: z.enum(VEHICLES),
    phone: z.string().optional().describe('Its last four digits.'),
    location: location.optional(),
    locatedAt: instant.optional().describe('When the carrier was there.'),
    accuracy: z.number().optional().describe('Metres, as the phone reckons.'),
  })
  .meta({ title: 'ToldCarrier' });

/** All digits but the last four, as {@link maskPhone} shows a number without an extension. */
const MASKED_PHONE = String.raw`regexp_replace(c.phone, '\d(?=(?:\D*\d){4})', '*', 'g')`;

/** For SQL: {@link toldCarrier} of the assignment `live`; NULL where nobody has agreed to bring the bag. */
export const CARRIER_TOLD = `(SELECT jsonb_strip_nulls(jsonb_build_object('id', c.id, 'name', c.name,
    'vehicle', c.vehicle, 'phone', ${MASKED_PHONE},
    'location', CASE WHEN c.lat IS NOT NULL THEN jsonb_build_object('lat', c.lat, 'lng', c.lng) END,
    'locatedAt', c.located_at, 'accuracy', c.accuracy))
  FROM carriers c WHERE c.id = live.carrier_id AND live.state IN (${AT_WORK}))`;
