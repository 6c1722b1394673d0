/** Any problem: its schema is one for all. */
export const problemResponse = {
  description: 'Problem (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
