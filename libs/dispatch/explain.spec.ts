import fc from 'fast-check';
import { dispatchRound } from './dispatch-round.js';
import type { ExplainRequest, Round } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { anyRound } from './testing/any-round.js';

const ASK: ExplainRequest = { asked: ['leg'], namedIfAsked: 40, most: 0, named: 0, heldBefore: new Map() };
const explained = (round: Partial<Round>, explain: Partial<ExplainRequest> = {}) =>
  dispatchRound(aRound({ ...round, options: { ...round.options, explain: { ...ASK, ...explain } } }))
    .explanations ?? [];
const cold = { capacity: { bags: 8, weightGrams: 40_000, coldBox: true } };

describe('why a leg goes to one carrier and not to another', () => {
  it('names who has it, and what each other would cost more', () => {
    const carriers = [aCarrier('near'), aCarrier('far', { location: at(10) })];
    const [told] = explained({ carriers, legs: [aLeg('leg')] });
    expect(told).toMatchObject({ legId: 'leg', tally: { chosen: 1, costs_more: 1 } });
    expect(told).not.toHaveProperty('held');
    const [chosen, other] = told?.carriers ?? [];
    expect(chosen).toMatchObject({ carrierId: 'near', verdict: 'chosen', metres: 0 });
    expect(other).toMatchObject({ carrierId: 'far', verdict: 'costs_more', metres: 3_000 });
    expect(other?.soonestAt).toBe(minutes(11));
    // Ten minutes more of riding at a tenth, and of waiting at a fifth.
    expect((other?.cost ?? 0) - (chosen?.cost ?? 0)).toBe(600 * 0.1 + 600 * 0.2);
  });

  it('tells all that forbids a carrier to take it, the plainest first', () => {
    const carriers = [
      aCarrier('volunteer', { kind: 'volunteer', ...cold }),
      aCarrier('small', {
        capacity: { bags: 1, weightGrams: 40_000, coldBox: false },
        shiftEndsAt: minutes(1),
      }),
    ];
    const leg = aLeg('leg', {
      temperature: 'frozen',
      load: { bags: 2, weightGrams: 3_000 },
      readyAt: minutes(5),
    });
    const [told] = explained({ carriers, legs: [leg] });
    expect(told).toMatchObject({ held: 'cold_box', tally: { carrier_kind: 1, cold_box: 1 } });
    expect(told?.carriers.map(({ carrierId, obstacles }) => [carrierId, obstacles])).toEqual([
      ['small', ['cold_box', 'capacity', 'shift_end']],
      ['volunteer', ['carrier_kind']],
    ]);
  });

  it('says of one who could take it alone that other work is before it', () => {
    const legs = [
      aLeg('first', { priority: 'high', readyAt: minutes(8) }),
      aLeg('leg', { notAfter: minutes(12) }),
    ];
    const [told] = explained({
      carriers: [aCarrier('ann')],
      legs: [...legs],
      zone: { maxLegsInHand: 1, maxBundle: 1 },
      options: { switches: { chains: false } },
    });
    expect(told).toMatchObject({
      held: 'better_carrier_soon',
      carriers: [{ carrierId: 'ann', verdict: 'busy' }],
    });
  });

  it('names the most fitting, and counts all', () => {
    const carriers = [5, 3, 9].map((east) => aCarrier(`at ${east}`, { location: at(east) }));
    const [told] = explained({ carriers, legs: [aLeg('leg')] }, { namedIfAsked: 2 });
    expect(told?.carriers.map(({ carrierId }) => carrierId)).toEqual(['at 3', 'at 5']);
    expect(told?.tally).toEqual({ chosen: 1, costs_more: 2 });
  });

  it('says of those who are not near that they were not asked', () => {
    const carriers = Array.from({ length: 40 }, (_, number) =>
      aCarrier(`at ${number}`, { location: at(number) }),
    );
    const [told] = explained({ carriers, legs: [aLeg('leg')] });
    expect(told?.tally.farther).toBeGreaterThan(0);
    expect(told?.carriers.at(-1)).toMatchObject({ carrierId: 'at 39', verdict: 'farther' });
  });

  it('says of a full shelf that nobody is asked', () => {
    const leg = aLeg('leg', { dropPointId: 'shelf' });
    const dropPoints = [{ id: 'shelf', freePlaces: 0 }];
    expect(explained({ carriers: [aCarrier('ann')], legs: [leg], dropPoints })).toEqual([
      { legId: 'leg', held: 'drop_point_full', carriers: [], tally: {} },
    ]);
  });
});

describe('which legs a round explains', () => {
  const legs = ['a', 'b', 'c'].map((id) => aLeg(id));
  const frozen = aLeg('d', { temperature: 'frozen' });
  const ids = (explain: Partial<ExplainRequest>) =>
    explained(
      { carriers: [aCarrier('ann')], legs: [...legs, frozen], options: { switches: { holdBack: false } } },
      { asked: [], ...explain },
    ).map(({ legId }) => legId);

  it('those asked for, and no others if none may be more', () => {
    expect(ids({ asked: ['b', 'unknown'] })).toEqual(['b']);
    expect(ids({})).toEqual([]);
  });

  it('then those offered and those that nobody can take, each once', () => {
    expect(ids({ asked: ['b'], most: 9 }).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ most: 2 })).toHaveLength(2);
  });

  it('none that is held for the reason of before', () => {
    expect(ids({ most: 9, heldBefore: new Map([['d', 'cold_box']]) })).not.toContain('d');
    expect(ids({ most: 9, heldBefore: new Map([['d', 'capacity']]) })).toContain('d');
  });

  it('changes nothing of the plan, and agrees with it', () => {
    fc.assert(
      fc.property(anyRound({ legs: 12, carriers: 6 }), (round) => {
        const asked = round.legs.map(({ id }) => id);
        const explain = { ...ASK, asked };
        const { explanations = [], ...plan } = dispatchRound({
          ...round,
          options: { ...round.options, explain },
        });
        expect(plan).toEqual(dispatchRound(round));
        const held = new Map(plan.held.map(({ legId, reason }) => [legId, reason]));
        expect(explanations.map(({ legId }) => legId)).toEqual(asked);
        for (const told of explanations) {
          expect(told.held).toBe(held.get(told.legId));
          const offer = plan.offers.find(({ stops }) => stops.some(({ legId }) => legId === told.legId));
          const chosen = told.carriers.filter(({ verdict }) => verdict === 'chosen');
          expect(chosen.length).toBeLessThanOrEqual(1);
          if (offer) expect(chosen[0]?.carrierId).toBe(offer.carrierId);
        }
      }),
      { seed: 20_220_329, numRuns: 60 },
    );
  });
});
