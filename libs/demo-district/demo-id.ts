import type { Slug } from './types.js';

/** The id under which a part of the demo district is seeded: the same in every installation. */
export const demoId = (
  kind: 'zone' | 'compound' | 'drop-point' | 'merchant' | 'store' | 'rider' | 'volunteer',
  slug: Slug,
): string => `${kind}-${slug}`;
