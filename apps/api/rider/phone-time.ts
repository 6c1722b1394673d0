import { z } from 'zod';
import type { PhoneTime } from '../../../libs/fleet/phone-clock.js';
import { anyMoment } from '../../../libs/platform/http/moment.js';
import { epochMs } from '../../../libs/geo/units.js';

/** What a phone may say of its time with every step and position. */
export const phoneTime = {
  at: anyMoment
    .optional()
    .describe(
      'When it was, by the phone. It counts where it is plausible: not in the future, not before the step before, not ' +
        'older than 2 h 15 min. Otherwise it counts when we received it. A time is never refused for being wrong.',
    ),
  sentAt: anyMoment
    .optional()
    .describe('What the phone’s clock shows as it sends: with it, a wrong clock is put right.'),
};

/** Of a step that needs no more. */
export const plainStep = z.object(phoneTime).optional().meta({ title: 'PlainStep' });

export function toPhoneTime({ at, sentAt }: { at?: string; sentAt?: string } = {}): PhoneTime {
  return {
    ...(at !== undefined && { at: epochMs(Date.parse(at)) }),
    ...(sentAt !== undefined && { sentAt: epochMs(Date.parse(sentAt)) }),
  };
}
