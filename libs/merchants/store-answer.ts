import { z } from 'zod';
import { bilingualName } from '../places/bilingual-name.js';
import { location } from '../places/location-schema.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { OVERSELL_RULES, type Store } from './store.entity.js';

/** A store as it is set up. */
export const storeAnswer = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    merchantId: z.string(),
    name: bilingualName,
    location,
    preparationSeconds: z.int(),
    pickers: z.int().nullable(),
    secondsALine: z.int(),
    oversellRule: z.enum(OVERSELL_RULES),
    priceBand: z.int(),
    answerMinutes: z.int(),
    retiredAt: instant.nullable().describe('Since when it takes no orders any more.'),
  })
  .meta({ title: 'StoreAnswer' });

export const toStoreAnswer = ({ lat, lng, ...store }: Store): AnswerOf<typeof storeAnswer> => ({
  ...store,
  location: { lat, lng },
});

export const storesPage = z
  .object({ stores: z.array(storeAnswer), nextCursor: z.string().optional() })
  .meta({ title: 'StoresPage' });
