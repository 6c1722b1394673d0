import { groupsOf, lightPattern } from './light-pattern.js';
import { clockPattern } from './time/clock-time.js';

const matchOf = (pattern: RegExp, text: string): RegExpExecArray => {
  const [match] = text.matchAll(pattern);
  if (!match) throw new Error(`Not found in ${text}`);
  return match;
};

describe('a pattern of which few groups take part', () => {
  const source = clockPattern('A', true);

  it.each(['下午六点半', '6pm', 'half past six', '18:30', '1130', 'noon', '晚上8点'])(
    'has the groups that the engine would name: %s',
    (text) => {
      const light = lightPattern(source);
      const named = matchOf(new RegExp(source, 'g'), text).groups ?? {};
      const took = Object.fromEntries(Object.entries(named).filter(([, said]) => said !== undefined));
      expect(groupsOf(light, matchOf(light, text))).toEqual(took);
    },
  );

  it('leaves any other pattern its own', () => {
    const pattern = /(?<hour>[0-9]+)/g;
    expect(groupsOf(pattern, matchOf(pattern, 'at 6'))).toEqual({ hour: '6' });
  });
});
