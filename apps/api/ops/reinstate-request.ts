import { z } from 'zod';
import { reason } from './reason.js';

/** Puts what was retired back into use. */
export const reinstateRequest = z.object({ reason }).meta({ title: 'ReinstateRequest' });
export type ReinstateRequest = z.infer<typeof reinstateRequest>;
