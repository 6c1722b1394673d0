import { askedIn, isAskedAbout } from '../../testing/asked-in.js';

const callIn = (note: string) => askedIn(note).call;

describe('a call', () => {
  it.each([
    '香菜没有就算了 别换别的 也别打电话来问',
    '没有活虾就不要了,不用打电话问',
    '缺什么就退什么 别换 别来电话问',
    '葱卖完了算了 不用补 别打电话',
    "if they're out of eggs just leave them out, don't substitute, and don't call about it",
  ])('that is not wanted about the goods may be made at the drop-off: %s', (note) => {
    expect(callIn(note)).toBeUndefined();
  });

  it.each([
    '千万别打我老公电话 有事打这个139的',
    '别打我妈电话,打我的',
    '别打他电话,打我电话',
    "don't call my wife, call me",
    "don't call the landline, use the mobile",
  ])('that is to go to another phone is asked about: %s', (note) => {
    expect(callIn(note)).toBeUndefined();
    expect(isAskedAbout(note)).toBe(true);
  });

  it.each(['收货的是我爸 他耳背电话听不见 到了使劲敲门', '我妈耳朵不好 电话听不清 多敲几下'])(
    'that would not be heard is not forbidden by that: %s',
    (note) => {
      expect(callIn(note)).toBeUndefined();
    },
  );

  it.each([
    'After 7.30pm pls, bell ok, no phone',
    'knock ok, no phone please',
    '外地号码一律不接 别打 发信息',
    '陌生号码不接的,别打,发短信',
    "don't call my husband he's at work",
  ])('is forbidden: %s', (note) => {
    expect(callIn(note)).toBe('forbidden');
  });

  it.each(['i have no phone', 'no phone in class', '打一下招呼', '打一下包'])('is not in %s', (note) => {
    expect(callIn(note)).toBeUndefined();
  });

  it.each([
    '出发前打一下 我好烧水',
    '提前打一下,我不一定在',
    '来之前响我一声',
    '快到了打一下',
    '从店里出来的时候打我电话',
    '取到货了给我来个电话',
    'pls phone when leaving the store so i can move the car',
    'call me as you leave the shop',
    'ring me when departing please',
    "phone when you're heading out",
  ])('is to be made before: %s', (note) => {
    expect(callIn(note)).toBe('before');
  });

  it.each(['到楼下打一下', '到了响一声', '到门口打一个'])('is to be made on arrival: %s', (note) => {
    expect(callIn(note)).toBe('on_arrival');
  });
});
