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
    ['zh;q=0,en;q=0', undefined],
    ['en;q=0.4,zh; q=0.5 ', 'zh'],
    ['en;q=0.9,zh;level=1;q=0.5', 'en'],
    ['en;q=0.9,zh;q=high', 'zh'],
    ['en;q=0.9,zh;q=0.5x', 'zh'],
    ['en;q=0.9,zh;xq=0.5', 'zh'],
    ['en;q=0.9,zh;q=1.2.3', 'en'],
    ['en;q=0.1,zh;q=0.2,en;q=0.3', 'en'],
    ['fr;q=0.9,zh;q=0.1', 'zh'],
    ['zh;q=0.1,fr', 'zh'],
    ['constructor,zh', 'zh'],
    [`${'fr,'.repeat(166)}zh`, 'zh'],
    [`${'fr,'.repeat(167)}zh`, undefined],
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

  it('is told to who asks for neither as it is', () => {
    const problem = new Problem(409, 'STOOD_DOWN', '请拍照 · Take a photo').toDocument();
    expect(inPreferredLanguage(problem)).toBe(problem);
    expect(inPreferredLanguage(problem, 'fr')).toBe(problem);
  });

  it('leaves all that is not for people as it is, at any depth', () => {
    const words = '请拍照 · Take a photo';
    const members = {
      code: words,
      errors: [{ message: 7, detail: null, field: words }, null, 3, { message: words }],
    };
    const problem = { ...new Problem(409, 'STOOD_DOWN', words).toDocument(), ...members, title: words };
    expect(inPreferredLanguage(problem as never, 'en')).toEqual({
      ...problem,
      detail: 'Take a photo',
      errors: [{ message: 7, detail: null, field: words }, null, 3, { message: 'Take a photo' }],
    });
  });

  it.each(['There is no such order.', '牛奶 is not sold at this store'])(
    'stays where it has one: %s',
    (text) => {
      for (const language of ['zh', 'en'] as const)
        expect(told(text, language)).toMatchObject({ detail: text });
    },
  );
});
