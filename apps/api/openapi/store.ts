import { z } from 'zod';
import { OVERSELL_RULES, type Store } from '../../../libs/merchants/store.entity.js';
import { bilingualName, location } from './terms.js';

/** A store as it is set up. */
export const storeAnswer = z
  .object({
    id: z.string(),
    merchantId: z.string(),
    name: bilingualName,
    location,
    preparationSeconds: z.int(),
    pickers: z.int().nullable(),
    secondsALine: z.int(),
    oversellRule: z.enum(OVERSELL_RULES),
    priceBand: z.int(),
    answerMinutes: z.int(),
  })
  .meta({ title: 'StoreAnswer' });

export const toStoreAnswer = ({ lat, lng, ...store }: Store) => ({ ...store, location: { lat, lng } });
