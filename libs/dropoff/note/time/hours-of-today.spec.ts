import { compileDropPolicy } from '../../compile.js';

const dayIn = (note: string): string | undefined => compileDropPolicy({ note }).policy.day;

describe('hours that end today', () => {
  it.each([
    ...['今天上午送', '今早送', '今天下午3点前送到', '今晚8点前送', '今天下午送'],
    ...['this morning please', 'deliver today by 5pm', 'today before 3pm please'],
  ])('are of that day alone: %s', (note) => {
    expect(dayIn(note)).toBe('+0');
  });

  it.each([
    ...['上午送', '下午3点前送到', '今晚两点前送', '今晚送', '今天六点以后送', '今天不在家,3点前送到'],
    ...['tonight please', '今天不在家'],
  ])('are not in %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
  });

  it.each([
    ['明天上午送', '+1'],
    ['今天不要送,明天上午送', '+1'],
  ])('give way to another day: %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });
});
