import { z } from 'zod';

export const alive = z.object({ status: z.literal('ok') }).meta({ title: 'Alive' });
