import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';

/** What resident and carrier write to each other. */
export const messageRequest = z.object({ text: seenText(500) }).meta({ title: 'MessageRequest' });
export type MessageRequest = z.infer<typeof messageRequest>;
