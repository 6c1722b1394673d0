import { PROBLEM_CODES } from '../../../libs/platform/http/problem-codes.js';

/** RFC 9457, with what Last100 adds. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: {
      type: 'string',
      enum: Object.keys(PROBLEM_CODES),
      description:
        'Stable: write programs against it. What each means is told in the description of this document.',
    },
    detail: { type: 'string', description: 'For people.' },
    errors: {
      type: 'array',
      description: 'Each field that is wrong.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

export const problemResponse = {
  description: 'Problem (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
