import { z } from 'zod';
import { bilingualName } from '../../places/bilingual-name.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

/** A compound that asks its volunteers to start a shift. */
export const volunteerCall = z.object({
  id: z.uuid(),
  compoundId: z.string(),
  compound: bilingualName,
  calledAt: instant,
});
export type VolunteerCall = AnswerOf<typeof volunteerCall>;
