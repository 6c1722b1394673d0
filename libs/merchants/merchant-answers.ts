import { z } from 'zod';

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
