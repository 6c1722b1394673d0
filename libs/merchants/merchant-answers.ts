import { z } from 'zod';
import { instant } from '../platform/http/answer.js';

/** A merchant who has just been taken in, with what is shown only then. */
export const merchantAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    apiKey: z.string(),
    webhookUrl: z.string().nullable(),
    webhookSecret: z.string(),
  })
  .meta({ title: 'MerchantAnswer' });

export const merchantChanged = z
  .object({ id: z.string(), name: z.string(), webhookUrl: z.string().nullable() })
  .meta({ title: 'MerchantChanged' });

/** A merchant as ops has registered it. */
export const registeredMerchant = z
  .object({
    id: z.string(),
    name: z.string(),
    webhookUrl: z.string().nullable(),
    dropWishes: z.record(z.string(), z.unknown()),
    retiredAt: instant.nullable().describe('Since when its stores are closed.'),
  })
  .meta({ title: 'RegisteredMerchant' });

export const merchantsPage = z
  .object({ merchants: z.array(registeredMerchant), nextCursor: z.string().optional() })
  .meta({ title: 'MerchantsPage' });
