import * as policies from './policies.js';

describe('what callers may ask for', () => {
  it('is far above what any of them needs: requests a second, for as long as ten', () => {
    const parties = policies.partyPolicies(200);
    expect(parties).toEqual({
      merchant: { name: 'merchant', points: 2_000, seconds: 10 },
      picker: { name: 'picker', points: 1_000, seconds: 10 },
      rider: { name: 'rider', points: 1_000, seconds: 10 },
      volunteer: { name: 'volunteer', points: 1_000, seconds: 10 },
      ops: { name: 'ops', points: 6_000, seconds: 10 },
    });
  });

  it('is of a link, an address or a wrong key: so many a minute', () => {
    const { LINK_READS, LINK_WRITES, SIGNED_CALLS, REFUSALS, WRONG_KEYS } = policies;
    expect([LINK_READS, LINK_WRITES, SIGNED_CALLS, REFUSALS, WRONG_KEYS]).toEqual([
      { name: 'link', points: 300, seconds: 60 },
      { name: 'link-writes', points: 120, seconds: 60 },
      { name: 'hooks', points: 1_200, seconds: 60 },
      { name: 'refusals', points: 3_000, seconds: 60 },
      { name: 'wrong-keys', points: 100, seconds: 60 },
    ]);
    expect(policies.BYTES_A_POINT).toBe(16_384);
  });
});
