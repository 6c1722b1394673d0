import { compileDropPolicy } from '../../compile.js';

/** The limits that a note sets, those in doubt with a question mark. */
const hoursIn = (note: string): string => {
  const { policy, reading } = compileDropPolicy({ note });
  const sure = (['notBefore', 'notAfter'] as const).flatMap((rule) =>
    policy[rule] === undefined ? [] : [`${rule} ${policy[rule]}`],
  );
  const doubted = reading.doubts.flatMap(({ rule, readAs }) =>
    /^not/.test(rule) ? [`${rule} ${String(readAs)}?`] : [],
  );
  return [...sure, ...doubted].join(', ');
};
const wordsIn = (note: string): string | undefined =>
  compileDropPolicy({ note }).policy.rules.find(({ rule }) => /^not/.test(rule))?.words;

describe('an hour until which nobody is to come', () => {
  it.each([
    ...['下午3点前别送', '下午3点前都不要再送', '下午3点前勿给我配送', '不要下午3点前送', '别在下午3点前送'],
    ...['勿于下午3点前送'],
    ...['不能在下午3点前送', '不用下午3点前送', '下午3点前不在家', '下午3点前都没人', '下午3点前家里没有人'],
    ...['下午3点前无人'],
    ...['下午3点前要做核酸', '下午3点前核酸', '下午3点前在开会', '下午3点前还睡觉', '下午3点前我休息'],
    ...['下午3点前也没空'],
    ...['下午3点前没时间收', '下午3点前没法开门', '下午3点前无法收货', '下午3点前收不了', '下午3点前去上课'],
    ...['下午3点前上班'],
    ...['下午3点前不方便', '下午3点前有事', '下午3点前要出门'],
    ...["don't come before 3", 'dont come before 3', 'do not come before 3', 'not here before 3'],
    ...['no delivery before 3'],
    ...['never come b4 3', 'nobody in before 3', "i isn't in before 3", 'isnt open before 3'],
    ...['nothing before 3', 'none before 3'],
    ...['hold off until 3', 'delay until 3', 'postpone till 3', 'wait til 3'],
    ...['baby asleep in the front room until 3'],
    ...['baby sleeping in the front room until 3', 'busy until 3', 'away until 3', 'out shopping until 3'],
    ...['at work until 3'],
    ...['mum works until 3', 'working until 3', 'on shift until 3', 'in class until 3', 'at school until 3'],
    ...['in a meeting until 3', 'in meetings until 3', "before 3 don't come", 'until 3 please no delivery'],
  ])('%s', (note) => {
    expect(hoursIn(note).split('?')[0]).toBe('notBefore 15:00');
  });
});

describe('an hour from which nobody is to come', () => {
  it.each([
    ...['下午3点后别送', '下午3点后我不在', "after 3 don't come", 'after 3 dont deliver'],
    ...['after 3 please do not bring it'],
    ...['after 3 pls no delivery', 'after 3 no deliveries', 'after 3 no coming', "after 3 don't drop it"],
    ...['no delivery after 3'],
    ...['no deliveries past 3', 'not from 3', "any time after 3 don't come"],
  ])('%s', (note) => {
    expect(hoursIn(note)).toBe('notAfter 15:00');
  });
});

describe('an hour that is no limit of the delivery', () => {
  it.each([
    ...['晚上九点后一律放门卫', '晚上九点以后到就别敲门', '晚上九点后到了不要再按铃'],
    ...['晚上九点后到勿给我打电话'],
    ...['晚上九点后到了不能敲门', '晚上九点后到不用打电话', '晚上九点后到不许吵', '晚上九点后到别响门铃'],
    ...['晚上九点后别敲门'],
    ...['晚上九点后没事', '晚上九点后再送没关系', '晚上九点后才到也没问题', '晚上九点后来都无所谓'],
    ...['晚上九点后送来不要紧'],
    ...['晚上九点后送到也不碍事', '晚上九点后送达没事', '晚上九点后送没事', '晚上九点后再来也可以'],
    ...['晚上九点后才送也行'],
    ...['晚上九点后到也成', '晚上九点后送来也好', '晚上九点后送到也ok', '晚上九点后送达也可以'],
    ...['晚上九点后也行'],
    ...['after 9pm is fine too', 'after 9pm works as well', 'after 9pm is also fine', '孩子睡到下午四点后'],
    ...['孩子睡下午四点后'],
    ...['baby sleeps until 4', 'i sleep till 4', 'he slept until 4', 'sleeping until 4', 'asleep until 4'],
    ...['in bed until 4'],
    ...['放门口因为我晚上6点前不在', 'leave it at the door so i can get it after 6pm'],
    ...['nap until 3', 'naps until 3', 'napping until 3', 'baby sleeps in late until 4'],
    ...['deliver quietly he naps until 3'],
    ...["don't knock before 9am", 'no ringing after 9pm', 'no calls before 9am', 'no bell after 9pm'],
    ...['no doorbell after 9pm'],
    ...['call me after 6', 'ring the bell after 6', "after 9pm don't knock", 'after 9pm please do not ring'],
    ...['after 9pm no calls'],
    ...['after 9pm dont knock', 'after 9pm no bell', 'past midnight is fine', 'after midnight would be fine'],
    ...["after midnight's fine"],
  ])('%s', (note) => {
    expect(hoursIn(note)).toBe('');
  });
});

describe('an hour that is a limit, whatever is said beside it', () => {
  it.each([
    ['能不能下午3点前送', 'notAfter 15:00'],
    ['别敲下午3点前送', 'notAfter 15:00'],
    ['晚上九点后送别敲门', 'notBefore 21:00'],
    ['after 6 and leave it at the door too', 'notBefore 18:00'],
    ['after 6 tattoo studio entrance', 'notBefore 18:00'],
    ['after 6 toolshop door', 'notBefore 18:00'],
    ['bring after 6', 'notBefore 18:00'],
    ['call me and come after 6', 'notBefore 18:00'],
    ["after 6 leave it and don't knock", 'notBefore 18:00'],
    ["after 6 leave it and don't come up", 'notBefore 18:00'],
    ['baby sleeps upstairs use the side gate before 6', 'notAfter 18:00'],
    ['baby naps so come before 6', 'notAfter 18:00'],
    ['bring it to the casino before 6', 'notAfter 18:00'],
    ['outside the gate before 6', 'notAfter 18:00'],
    ["don't ring 5b deliver before 6", 'notAfter 18:00'],
    ...[
      ...['come', 'deliver', 'delivery', 'delivered', 'bring it', 'bring them', 'arrive', 'drop', 'leave it'],
    ].map((said) => [`baby naps so ${said} after 3`, 'notBefore 15:00']),
  ])('%s', (note, limit) => {
    expect(hoursIn(note).replace('?', '')).toBe(limit);
  });
});

describe('the words of an hour', () => {
  it.each([
    ['下午3点前别送,谢谢', '下午3点前别送'],
    ['别在下午3点前送', '别在下午3点前'],
    ['下午3点前不在家', '下午3点前不在'],
    ['超过晚上9点就别送了', '超过晚上9点就别送'],
    ['晚上9点以后送', '晚上9点以后'],
    ['please do not come before 3', 'do not come before 3'],
    ['after 3 no deliveries at all', 'after 3 no deliveries'],
    ...[
      ...["i'm back at 6", 'im back at 6', 'i am back at 6', "we're back at 6", 'we are back at 6'],
      ...["won't be back until 6"],
      ...['wont be back until 6', 'not home until 6', 'never home until 6', 'nobody home until 6'],
      ...["nobody's home until 6"],
      ...['no one home until 6', "no one's home until 6", 'noone home until 6', "isn't home until 6"],
      ...['isnt home until 6'],
      ...["aren't home until 6", 'arent home until 6', 'be home by 6', 'is home by 6', 'get home at 6'],
      ...['only home until 6'],
      ...['i am only ever back by 6'],
    ].map((note) => [note, note]),
    ['commonly home by 6', 'home by 6'],
  ])('are taken with what turns it, or says who is there: %s', (note, words) => {
    expect(wordsIn(note)).toBe(words);
  });
});

describe('an hour from which somebody is there', () => {
  it.each([
    ...['下午3点前不在家', '晚上6点到家', '晚上6点下班到家', '晚上6点下班到了才有人', "i'm at work till 6"],
    ...['nobody home until 6'],
    ...["i'm back at 6"],
  ])('is nothing to a bag left with the guard: %s', (said) => {
    expect(hoursIn(`放门卫,${said}`)).toBe('');
  });

  it.each([
    ['下午3点前别送', 'notBefore 15:00'],
    ['下午3点后别送', 'notAfter 15:00'],
    ...[
      ...['再送', '才送', '请送', '可以送', '都可以送', '麻烦送', '直接送', '左右送', '给我送', '送', '来'],
      ...['到', '配送'],
    ].map((said) => [`晚上6点下班${said}`, 'notBefore 18:00']),
    ...[
      ...["don't deliver", "don't come", "don't bring it", "don't drop it", "don't arrive", "don't leave it"],
      ...["don't send it"],
    ].map((said) => [`${said} before 3`, 'notBefore 15:00']),
    ["after 3 don't come", 'notAfter 15:00'],
    ...[
      ...['come when im', 'deliver when im', 'delivery when im', 'delivered when im', 'bring when im'],
      ...['drop when im'],
      ...['arrive when im', 'leave it when im'],
    ].map((said) => [`${said} home at 6`, 'notBefore 18:00']),
  ])('is a limit where the bag is to come then: %s', (said, limit) => {
    expect(hoursIn(`放门卫,${said}`).replace('?', '')).toBe(limit);
  });
});
