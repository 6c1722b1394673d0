import { z } from 'zod';
import { CARRIER_KINDS } from '../dispatch/round.js';
import { bilingualName } from '../places/bilingual-name.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** What a phone gets for its link. */
export const enrolledPhone = z
  .object({
    key: z.string().describe('The phone’s own. Shown only here.'),
    keyId: z.uuid(),
    carrier: z.object({
      id: z.string(),
      kind: z.enum(CARRIER_KINDS),
      name: z.string(),
      zoneId: z.string(),
      compoundId: z.string().nullable(),
    }),
  })
  .meta({ title: 'EnrolledPhone' });
export type EnrolledPhone = AnswerOf<typeof enrolledPhone>;

/** What hangs at a compound's gate. */
export const joinCode = z
  .object({
    url: z.string().meta({ format: 'uri' }).describe('To be shown as a QR code. It only lets people ask.'),
    code: z.string(),
    madeAt: instant,
  })
  .meta({ title: 'JoinCode' });
export type JoinCode = AnswerOf<typeof joinCode>;

/** What whoever reads it is told: which compound it is. */
export const joinInvitation = z.object({ compound: bilingualName }).meta({ title: 'JoinInvitation' });
export type JoinInvitation = AnswerOf<typeof joinInvitation>;

const JOIN_STATES = ['waiting', 'admitted', 'refused', 'expired'] as const;

export const joinAsked = z
  .object({
    token: z
      .string()
      .describe('Of this phone: once let in, `POST /v1/enrolments` gives its key for it. Keep it.'),
    state: z.literal('waiting'),
    expiresAt: instant.describe('The service’s time; who is not let in by then asks again.'),
  })
  .meta({ title: 'JoinAsked' });
export type JoinAsked = AnswerOf<typeof joinAsked>;

const joinRequest = z.object({
  id: z.uuid(),
  compoundId: z.string(),
  name: z.string().nullable().describe('Erased once it is decided.'),
  phone: z.string().nullable().describe('Erased once it is decided.'),
  state: z.enum(JOIN_STATES),
  askedAt: instant,
  decidedAt: instant.nullable(),
  carrierId: z.string().nullable().describe('Who they are since they were let in.'),
});

export const joinRequestList = z
  .object({ requests: z.array(joinRequest) })
  .meta({ title: 'JoinRequestList' });
export type JoinRequestList = AnswerOf<typeof joinRequestList>;
export type JoinRequest = JoinRequestList['requests'][number];

export const admitted = z.object({ carrierId: z.string() }).meta({ title: 'Admitted' });
