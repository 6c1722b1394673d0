import { z } from 'zod';
import { PRIORITIES } from '../../dispatch/round.js';
import { bulkFilter } from '../deliveries/delivery-filter.js';

const BULK_ACTS = ['cancel', 'hold', 'release', 'reassign', 'assign', 'priority'] as const;
/** Deliveries of one request. */
export const MOST = 500;

const idOfDelivery = z.string().min(1).max(100);

/** What an act needs beside the deliveries; `reason` is the controller's. */
export const bulkRequest = z.object({
  ids: z
    .array(idOfDelivery)
    .min(1)
    .max(MOST)
    .refine((ids) => new Set(ids).size === ids.length, 'must name each delivery once')
    .optional(),
  filter: bulkFilter
    .refine((filter) => Object.keys(filter).length > 0, 'must say which')
    .optional()
    .describe(
      'Instead of `ids`: deliveries under way, the oldest 500 at most; the answer says how many are left over.',
    ),
  act: z.enum(BULK_ACTS),
  carrierId: z.string().min(1).max(100).optional().describe('For `assign`.'),
  force: z.boolean().optional().describe('For `assign`.'),
  priority: z.enum(PRIORITIES).optional().describe('For `priority`.'),
  dryRun: z.boolean().default(false).describe('Only tells which they are.'),
});
export type BulkRequest = z.infer<typeof bulkRequest>;

/** What is missing, or belongs to another act. */
export function oddInBulk({ ids, filter, act, carrierId, force, priority }: BulkRequest) {
  return [
    ...(ids && filter ? [{ field: 'filter', message: 'must not stand beside ids' }] : []),
    ...(!ids && !filter ? [{ field: 'ids', message: 'give ids or filter' }] : []),
    ...(act === 'assign' && !carrierId ? [{ field: 'carrierId', message: 'is needed to assign' }] : []),
    ...(act === 'priority' && !priority ? [{ field: 'priority', message: 'is needed' }] : []),
    ...(act !== 'assign' && carrierId ? [{ field: 'carrierId', message: `means nothing to ${act}` }] : []),
    ...(act !== 'assign' && force !== undefined
      ? [{ field: 'force', message: `means nothing to ${act}` }]
      : []),
    ...(act !== 'priority' && priority ? [{ field: 'priority', message: `means nothing to ${act}` }] : []),
  ];
}
