import { asksForDay, isBare } from './asks-for-day.js';

/** `before|day|after`. */
const asksIn = (said: string, timed = false): string => {
  const [before = '', day = '', after = ''] = said.split('|');
  return asksForDay(day, { before: before.trimEnd(), after, timed });
};

describe('a day is surely asked for', () => {
  it.each([
    ...['送货时间', '送达时间:', '送货日期: ', '收货日期是', '配送日期为', '派送时间在', '送货时间选'],
    ...['送时间', '改到', '改成', '改为'],
    ...['改在', '推迟到', '推到', '延到', '延后到', '安排在', '定在', '约在'],
  ])('by the words before it: %s', (said) => {
    expect(asksForDay('周五', { before: said, after: '', timed: false })).toBe('surely');
  });

  it.each([
    ...['|周五|送', '|周五|请放门口', '给我|周五|送来', '我要|周五|送', '我想|周五|送', '我希望|周五|送'],
    ...['我的|周五|送'],
    ...['我在|周五|收货', '我需要|周五|送', '他家那个门禁坏|周五|送', 'deliver on|friday|'],
    ...['the dog barks but please deliver|friday|'],
    ...['|friday| please', '|friday| leave it with the guard', 'deliver|friday| at the rear door'],
    ...['deliver on|25/11|'],
    ...['deliver|by 1st|', 'please deliver and bring it|friday|'],
  ])('by words for bringing or putting down: %s', (said) => {
    expect(asksIn(said)).toBe('surely');
  });

  it.each(['|周五|', '|周五|请', '|friday|', 'please|friday| at', 'deliver|by 1st|', '|12/12|'])(
    'by an hour in its clause: %s',
    (said) => {
      expect(asksIn(said, true)).toBe('surely');
    },
  );
});

describe('a day is perhaps asked for', () => {
  const SOMEBODY = [
    ...['我', '咱', '他', '她', '孩子', '娃', '爸', '我妈应该会', '爷', '奶', '公公', '老公', '婆', '儿子'],
    ...['女儿', '亲戚', '朋友'],
    ...['同事', '同学', '客人', '邻居', '室友', '别人', '物业', '保安', '学校', '公司', '超市', '小区'],
    ...['保姆', '阿姨', '医生'],
  ];
  it.each(SOMEBODY)('where somebody comes who is not told to: %s', (who) => {
    expect(asksIn(`${who}|周五|来一趟`)).toBe('perhaps');
  });

  it.each([
    ...['|周五|买菜后送来', '|周五|要', '|周五|要用', '|周五|用 ', '|周五|需要', '|周五|在家'],
    ...['|周五|家里有人', '|周五|有空'],
    ...['|周五|很方便', '|周五|随时', '|周五|都可以', 'hold it till|friday|', 'wait for|friday|'],
    ...['keep it till|friday|'],
    ...['postpone to|friday|', 'delay till|friday|', 'reschedule to|friday|', 're-schedule to|friday|'],
    ...['move it to|friday|'],
    ...['|friday| home', '|friday| back', '|friday| free', '|friday| available', '|friday| around'],
    ...['|friday| works'],
    ...['|friday| would work', '|friday| suits', '|friday| would suit', '|friday| good', '|friday| great'],
    ...['|friday| fine'],
    ...['|friday| ok', '|friday| okay', '|friday| better', '|friday| perfect', '|friday| any time'],
    ...['|friday| anytime'],
    ...['home|friday|', 'deliver|friday| was', 'deliver|friday| the rear', 'deliver to b|friday|'],
    ...['my dog|friday| please'],
    ...['|friday| dog walker please'],
  ])('by what suits, or what is said beside it: %s', (said) => {
    expect(asksIn(said)).toBe('perhaps');
  });

  it.each(['|周五|买菜', '|friday| dog walker', 'dog walker|friday|'])('by an hour alone: %s', (said) => {
    expect(asksIn(said, true)).toBe('perhaps');
  });
});

describe('a day is not asked for', () => {
  it.each([
    ...['送货时间是每周的|周五|', '定在楼下|周五|', '|周五|买菜', '|周五|不要', '|周五|要买菜', '|周五|用品'],
    ...['|friday| dog walker'],
    ...['household|friday|', 'keeper|friday|', 'book|friday|', '|friday| goods', '我 deliver|25/11|'],
    ...['|25/11|'],
  ])('%s', (said) => {
    expect(asksIn(said)).toBe('not');
  });
});

describe('a day stands alone', () => {
  it.each([
    ...['', '!', '5', '3rd', '1st', '2nd', '4th', '谢', '谢谢', '麻烦', '请', '吧', '的', '或', '或者'],
    ...['还是', '到', '之间', '您好', '你好'],
    ...['师傅', '上午', '下午', '早上', '晚上', '中午', 'thanks', 'thank you', 'thx', 'on', 'this', 'the'],
    ...['hi', 'hello'],
    ...['morning', 'afternoon', 'evening', 'of', 'or', 'and', 'to', 'between', 'on the 5th, thanks!'],
  ])('beside nothing but %s', (said) => {
    expect(isBare({ before: said, after: '', timed: false })).toBe(true);
    expect(isBare({ before: '', after: said, timed: false })).toBe(true);
  });

  it.each(['送', 'deliver', 'theory', 'st'])('but not beside %s', (said) => {
    expect(isBare({ before: said, after: '', timed: false })).toBe(false);
    expect(isBare({ before: '', after: said, timed: false })).toBe(false);
  });
});
