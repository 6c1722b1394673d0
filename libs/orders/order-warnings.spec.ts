import { WARNINGS } from './order-answer.js';
import { undrawnCompound, unknownBuildingOf, unknownUnit, windowAgainstNote } from './order-warnings.js';

describe('what is doubtful about an order', () => {
  it.each([
    [unknownBuildingOf, 'UNKNOWN_BUILDING', 'dropoff.building'],
    [undrawnCompound, 'UNKNOWN_BUILDING', 'dropoff.building'],
    [unknownUnit, 'UNKNOWN_UNIT', 'dropoff.unit'],
    [windowAgainstNote, 'WINDOW_AGAINST_NOTE', 'window'],
    [() => windowAgainstNote('day'), 'WINDOW_AGAINST_NOTE', 'window'],
  ])('has a code, the field it is about, and a sentence (%#)', (warning, code, field) => {
    expect(warning()).toEqual({ code, field, message: expect.stringMatching(/^[a-z].{20,}/) as string });
    expect(WARNINGS).toContain(code);
  });
});
