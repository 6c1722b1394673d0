import { compileDropPolicy } from '../../compile.js';

/** The hours that a note names, also those that are asked about. */
const hoursIn = (note: string): readonly unknown[] => {
  const { policy, reading } = compileDropPolicy({ note });
  const doubted = reading.doubts.flatMap(({ rule, readAs }) => (/^not/.test(rule) ? [readAs] : []));
  return [policy.notBefore, policy.notAfter, ...doubted].filter((time) => time !== undefined);
};

describe('a range of hours is one to stay away in', () => {
  const CHINESE = [
    ...['不要来', '别送', '勿派送', '不用配送', '不能上门', '不可以过来', '不可来', '禁止来', '谢绝上门'],
    ...['别再来', '别在来了'],
    ...['不要给我打', '不要有人来', '别敲', '别按', '不在家', '没人', '没有人', '没空', '没有空', '无人'],
    ...['没时间', '不方便'],
    ...['不便', '不收货', '收不了', '没法开门', '无法开门', '睡觉', '午休', '午觉', '休息', '开会', '上课'],
    ...['网课', '面试'],
    ...['做核酸', '出门', '外出', '有事', '很忙', '请避开', '避免', '除外', '以外', '之外', '来电不方便'],
  ];
  it.each([...CHINESE.map((said) => `下午2点到4点${said}`), '除了下午2点到4点'])('in Chinese: %s', (note) => {
    expect(hoursIn(note)).toEqual([]);
  });

  const ENGLISH = [
    ...["don't ring", 'dont ring', 'not in', 'cannot get the door', 'never', 'no knocking', 'nobody in'],
    ...['none of us in'],
    ...["won't be in", 'wont be in', "can't open", 'cant open', "dad isn't in", 'dad isnt in'],
    ...["we aren't in", 'we arent in'],
    ...['i am out', 'i am away', 'baby asleep', 'we sleep', 'baby sleeps', 'baby sleeping', 'nap'],
    ...['baby naps', 'baby napping'],
    ...['busy', 'meeting', 'meetings', 'unavailable', 'at work', 'closed', 'class', 'exam'],
    ...['book club no visitors'],
    ...['comedy night not in'],
  ];
  it.each([...ENGLISH.map((said) => `2-4pm ${said}`), 'any time except 2-4pm', 'avoid 2-4pm'])(
    'in English: %s',
    (note) => {
      expect(hoursIn(note)).toEqual([]);
    },
  );

  it.each([
    ...['不要下午2点到4点', '别在下午2点到4点', '勿在下午2点到4点', '不用下午2点到4点', '不能在下午2点到4点'],
    ...['避开下午2点到4点', '不要送下午2点到4点', '别送下午2点到4点', '勿送下午2点到4点'],
    ...['不用来下午2点到4点'],
    ...['不在家下午2点到4点', '没有人下午2点到4点', '不要再送下午2点到4点', '不要给我送下午2点到4点'],
    ...['不可以送下午2点到4点', '不可送下午2点到4点', '不能送下午2点到4点', '别配送下午2点到4点'],
    ...['没法来下午2点到4点'],
    ...['别派送下午2点到4点', 'not home 2-4pm', 'cannot come to the door 2-4pm', 'nobody home 2-4pm'],
    ...['never home 2-4pm'],
    ...['no delivery 2-4pm', "don't deliver 2-4pm", 'dont come 2-4pm', "can't come down 2-4pm"],
    ...['cant come down 2-4pm'],
    ...["won't be home 2-4pm", 'wont be home 2-4pm', "mum isn't home 2-4pm", "we aren't home 2-4pm"],
    ...['mum isnt home 2-4pm', 'we arent home 2-4pm', 'away 2-4pm'],
  ])('where the words come first: %s', (note) => {
    expect(hoursIn(note)).toEqual([]);
  });

  it.each([
    ...['别来', ' 别来', '都别来', '就别来', '我睡觉', '我们不在', '家里没人', '请别来', '千万别来'],
    ...['要睡觉', '在睡觉'],
    ...['期间别来', '这段时间别来', "don't come", ' nobody in'],
  ])('where the next clause says so: %s', (said) => {
    expect(hoursIn(`下午2点到4点,${said}`)).toEqual([]);
    expect(hoursIn(`下午2点到4点 ,${said}`)).toEqual([]);
  });
});

describe('a range of hours is one to come in', () => {
  it.each([
    ...['下午2点到4点', '下午2点到4点帮忙放门口', '下午2点到4点送别敲门', '下午2点到4点我在家别敲门'],
    ...['送货下午2点到4点别敲门'],
    ...['下午2点到4点谢谢,别敲门', '请送下午2点到4点,别敲门', '在家下午2点到4点别敲门'],
    ...['今天没人,下午2点到4点', '下午2点到4点,门口别敲'],
    ...['2-4pm', '2-4pm is no problem', '2-4pm no worries', '2-4pm casino entrance'],
    ...['2-4pm outside the gate', '2-4pm at the checkout'],
    ...["between 2 and 4pm, don't knock", "from 2 to 4pm, don't knock", 'deliver 2-4pm not later'],
    ...["deliver 2-4pm, don't knock"],
    ...['busy so deliver the piano 2-4pm', 'we are out so deliver to the hut 2-4pm'],
    ...['2-4pm with the parcel from the shop on the corner that is not heavy'],
    ...['not the small parcel but that large one of the shop downstairs 2-4pm'],
  ])('%s', (note) => {
    expect(hoursIn(note)).toEqual(['14:00', '16:00']);
  });

  it.each(['送', '来', '我在家', '家里有人', '收货', '方便', '有空'])(
    'whatever is forbidden next: %s',
    (said) => {
      expect(hoursIn(`下午2点到4点${said},别敲门`)).toEqual(['14:00', '16:00']);
    },
  );

  it.each([
    ...['deliver', 'delivery', 'delivered', 'come', 'bring it', 'arrive', 'drop it', 'leave it', 'i am home'],
    ...['available'],
    ...['work', 'works', 'fine', 'ok', 'okay', 'free', 'please', 'pls'],
  ])('whatever is forbidden next, in English: %s', (said) => {
    expect(hoursIn(`2-4pm ${said}, don't knock`)).toEqual(['14:00', '16:00']);
  });
});
