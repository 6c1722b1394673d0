import { hashCode, isCode, newCode } from './one-time-code.js';

describe("a resident's one-time code", () => {
  it('is six digits, leading zeros and all', () => {
    for (let time = 0; time < 200; time++) expect(newCode()).toMatch(/^\d{6}$/);
  });

  it('is known again by what is kept of it, and by no other code', async () => {
    const kept = await hashCode('012345');
    expect(kept).not.toContain('012345');
    expect(await isCode('012345', kept)).toBe(true);
    expect(await isCode('012346', kept)).toBe(false);
    expect(await isCode('', kept)).toBe(false);
  });

  it('is kept differently each time, so that equal codes cannot be told', async () => {
    expect(await hashCode('012345')).not.toBe(await hashCode('012345'));
  });
});
