import { readGrams, readNumber, readPrice, readTemperature, readYesOrNo } from './read-field.js';

describe('a field of a list, as whoever wrote it meant it', () => {
  it.each([
    ['常温 室温 阴凉 干燥 常温保存 ambient AMBIENT room room-temperature', 'ambient'],
    ['冷藏 保鲜 冷藏(0-4℃) chilled refrigerated', 'chilled'],
    ['冷冻 冻品 速冻 冷冻(-18℃) frozen Frozen', 'frozen'],
    ['热 热食 加热', 'hot'],
  ])('is kept: %s', (written, temperature) => {
    for (const one of written.split(' ')) expect([one, readTemperature(one)]).toEqual([one, temperature]);
  });

  it.each([
    '冷藏或冷冻',
    'Cool',
    '',
    'not ambient',
    'ambient?',
    'unfrozen',
    'frozenish',
    'unchilled',
    'chilledx',
    'refrigerated?',
    'unrefrigerated',
    'bedroom',
  ])('is kept somehow: %s', (written) => expect(readTemperature(written)).toBe(written.toLowerCase()));

  it('is a yes or a no, or stays as it is', () => {
    for (const yes of 'true YES y 1 是 有 限 √ 18+ 18岁以上'.split(' '))
      expect([yes, readYesOrNo(yes)]).toEqual([yes, true]);
    for (const no of 'false NO n 0 否 无 不限 ×'.split(' '))
      expect([no, readYesOrNo(no)]).toEqual([no, false]);
    for (const other of ['perhaps', '', 'yes!', 'not no', 'oh yes', 'no?'])
      expect(readYesOrNo(other)).toBe(other);
  });

  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['1,234', 1_234],
    ['1,234,567.5', 1_234_567.5],
    ['-3', -3],
    ['-1,234', -1_234],
    ['１２．５', 12.5],
    ['0.123456', 0.123456],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456', '1234567890123456'],
    ['0.1234567', '0.1234567'],
    ['1,23', '1,23'],
    ['1,2345', '1,2345'],
    ['12,34,567', '12,34,567'],
    ['1234,567', '1234,567'],
    ['1e3', '1e3'],
    ['', ''],
    ['x1', 'x1'],
    ['1x', '1x'],
    ['x1,234', 'x1,234'],
    ['1,234x', '1,234x'],
    ['1.', '1.'],
  ])('is the number %j: %j', (written, number) => expect(readNumber(written)).toBe(number));

  it.each([
    ['12.5', 1_250],
    ['¥12.50', 1_250],
    ['￥ 12.5', 1_250],
    ['RMB 12.5', 1_250],
    ['CNY12.5', 1_250],
    ['人民币12.5元', 1_250],
    ['12.5元', 1_250],
    ['12.5 圆', 1_250],
    ['12.5rmb', 1_250],
    ['12.5 CNY', 1_250],
    ['12.5元/斤', 1_250],
    ['1,234元', 123_400],
    ['0.005', 1],
    ['free', 'free'],
    ['12元5', '12元5'],
    ['x¥1', 'x¥1'],
  ])('is the price %j in fen: %j', (written, fen) => expect(readPrice(written)).toBe(fen));

  it.each([
    ['500', 500],
    ['500g', 500],
    ['500 G', 500],
    ['500克', 500],
    ['1.5kg', 1_500],
    ['1.5 KG', 1_500],
    ['1.5千克', 1_500],
    ['2公斤', 2_000],
    ['500mg', 1],
    ['1500毫克', 2],
    ['2斤', 1_000],
    ['3 两', 150],
    ['５００ｇ', 500],
    ['1,500 g', 1_500],
    ['heavy', 'heavy'],
    ['5 lb', '5 lb'],
    ['kg', 'kg'],
    ['5kg each', '5kg each'],
    ['5斤装', '5斤装'],
    ['5两装', '5两装'],
    ['5mg x', '5mg x'],
    ['5g x', '5g x'],
  ])('is the weight %j in grams: %j', (written, grams) => expect(readGrams(written)).toBe(grams));
});
