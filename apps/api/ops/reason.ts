import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import type { EpochMs } from '../../../libs/geo/units.js';
import type { Act } from '../../../libs/platform/audit/audit-log.js';
import type { Party } from '../../../libs/platform/auth/access-tokens.js';
import { invalid } from '../../../libs/platform/http/problem.js';

export const reason = seenText(500).describe('Kept in the audit log.');

const HEADER = 'X-Reason';
/** What PostgreSQL cannot keep as text; a body is looked at where it is parsed. */
const NO_TEXT = /\0|\p{Surrogate}/u;

/** Documents that a reason may come in a header, for requests that have none in their body. */
export const TakesReason = (): MethodDecorator =>
  ApiHeader({
    name: HEADER,
    required: false,
    description: 'Why, for the audit log; what is not ASCII percent-encoded.',
  });

/** The reason of the header, or '' where none is given. */
export const HeaderReason = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER.toLowerCase()];
  if (typeof given !== 'string' || given.trim() === '') return '';
  const decoded = /%[0-9a-f]{2}/i.test(given) ? percentDecoded(given) : given;
  const parsed = reason.safeParse(decoded);
  if (parsed.success && !NO_TEXT.test(parsed.data)) return parsed.data;
  throw invalid([{ field: HEADER, message: 'must be text of at most 500 letters' }]);
});

/** What a person at ops does, and why. */
export const actOf = ({ id }: Party, why: string | undefined, now: EpochMs): Act => ({
  actor: `ops:${id}`,
  reason: why ?? '',
  now,
});

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
