import { inPreferredLanguage, preferredLanguage } from './answer-language.js';
import { Problem } from './problem.js';

const told = (detail: string, language: 'zh' | 'en') =>
  inPreferredLanguage(
    new Problem(409, 'STOOD_DOWN', detail, { errors: [{ field: 'a', message: detail }] }).toDocument(),
    language,
  );

describe('a refusal in two languages', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['zh;q=0.1, en;q=0.2', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['*', undefined],
    ['fr', undefined],
    ['zh, en', undefined],
    ['zh;q=0', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('asked for in %j is told in %j', (asked, language) => expect(preferredLanguage(asked)).toBe(language));

  it.each([
    ['请拍照 · Take a photo', '请拍照', 'Take a photo'],
    ['小区已封闭 / The compound is closed', '小区已封闭', 'The compound is closed'],
    [
      '智能柜离线。The locker is offline. 改放门口 · It goes to the door instead',
      '智能柜离线。 改放门口',
      'The locker is offline. It goes to the door instead',
    ],
  ])('%s', (text, zh, en) => {
    expect(told(text, 'zh')).toMatchObject({ detail: zh, errors: [{ field: 'a', message: zh }] });
    expect(told(text, 'en')).toMatchObject({ detail: en, errors: [{ field: 'a', message: en }] });
  });

  it.each(['There is no such order.', '牛奶 is not sold at this store'])(
    'stays where it has one: %s',
    (text) => {
      for (const language of ['zh', 'en'] as const)
        expect(told(text, language)).toMatchObject({ detail: text });
    },
  );
});
