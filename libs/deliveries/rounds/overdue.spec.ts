import { Overdue } from './overdue.js';
import { epochMs } from '../../geo/units.js';

describe('what is overdue', () => {
  it('has been there at every look for the whole patience', () => {
    const overdue = new Overdue(1_000);
    expect(overdue.look(['a', 'b'], epochMs(0))).toEqual([]);
    expect(overdue.look(['a'], epochMs(600))).toEqual([]);
    expect(overdue.look(['a', 'b'], epochMs(1_000))).toEqual(['a']);
    expect(overdue.look(['b'], epochMs(1_999))).toEqual([]);
    expect(overdue.look(['b'], epochMs(2_000))).toEqual(['b']);
  });

  it('is given as much time again once it was told', () => {
    const overdue = new Overdue(1_000);
    overdue.look(['a'], epochMs(0));
    expect(overdue.look(['a'], epochMs(1_000))).toEqual(['a']);
    expect(overdue.look(['a'], epochMs(1_500))).toEqual([]);
    expect(overdue.look(['a'], epochMs(2_000))).toEqual(['a']);
  });
});
