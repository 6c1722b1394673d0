import { z } from 'zod';

/** How lists of what is registered are read: in the order of ids, page by page. */
export const registeredQuery = z.object({
  retired: z.stringbool().default(false).describe('Those that are retired, instead of those in use.'),
  cursor: z.string().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** The id under which whoever sends it knows it; a later file changes what has it. */
export const externalId = z.string().min(1).max(200);
