import fc from 'fast-check';
import { inParts } from './in-parts.js';

describe('a list in parts', () => {
  it('is the list still, no part longer than asked, none empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const parts = inParts(items, size);
        expect(parts.flat()).toEqual(items);
        for (const [at, part] of parts.entries())
          expect(part).toHaveLength(at < parts.length - 1 ? size : items.length - size * (parts.length - 1));
        for (const part of parts) expect(part.length).toBeGreaterThan(0);
      }),
    );
  });
});
