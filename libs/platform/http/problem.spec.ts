import { invalid, notFound, Problem } from './problem.js';

describe('a problem', () => {
  it('is told as RFC 9457 has it, with a type and a title made of its code', () => {
    const lines = [{ sku: 'milk', requested: 3, available: 2 }];
    const problem = new Problem(409, 'OUT_OF_STOCK', 'There are 2 left.', { lines });
    expect(problem.toDocument()).toEqual({
      type: 'urn:last100:problem:out_of_stock',
      title: 'Out of stock',
      status: 409,
      code: 'OUT_OF_STOCK',
      detail: 'There are 2 left.',
      lines,
    });
    expect(problem.message).toBe('OUT_OF_STOCK: There are 2 left.');
  });

  it('of wrong fields names them all, one by one and in a sentence', () => {
    const errors = [
      { field: 'tip', message: 'is not a number' },
      { field: 'lines.0.sku', message: 'is missing' },
    ];
    expect(invalid(errors).toDocument()).toEqual({
      type: 'urn:last100:problem:validation_failed',
      title: 'Validation failed',
      status: 400,
      code: 'VALIDATION_FAILED',
      detail: 'tip: is not a number; lines.0.sku: is missing',
      errors,
    });
  });

  it('of something that is not there, or is another’s, is the same', () => {
    expect(notFound('order').toDocument()).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      detail: 'There is no such order.',
    });
  });
});
