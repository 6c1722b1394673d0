import { compileDropPolicy } from '../compile.js';

/** What a note asks for, beyond the open rules. */
const asked = (note: string) => {
  const { policy, accessCode } = compileDropPolicy({ note });
  const said = policy.rules.filter(({ source }) => source === 'note').map(({ rule }) => [rule, policy[rule]]);
  return { ...(Object.fromEntries(said) as object), ...(accessCode && { accessCode }) };
};
const policyOf = (note: string) => compileDropPolicy({ note }).policy;

const QUIET = { knock: 'forbidden', ring: 'forbidden' };
const HANDED_OVER = { place: 'in_person', contactless: false };

describe('the place', () => {
  it.each([
    ['放门口就好,谢谢', 'door'],
    ['不要放门口,放快递柜', 'locker'],
    ['别放快递柜,送上门', 'door'],
    ['放门卫那边谢谢', 'guard_post'],
    ['放保安亭', 'guard_post'],
    ['放小区门口货架', 'gate_shelf'],
    ['放門口鞋櫃,唔該', 'door'],
    ['請放保安室', 'guard_post'],
    ['放们口', 'door'],
    ['放🚪口', 'door'],
    ['leave w/ the guard', 'guard_post'],
    ["don't leave it with the guard, bring it to my door", 'door'],
    ['Gate shelf is fine, I will come down', 'gate_shelf'],
    ['Put it in the locker', 'locker'],
    ['please hand over to reception', 'guard_post'],
    ['公司前台', 'guard_post'],
    ['concierge desk', 'guard_post'],
    ['优先放柜子', 'locker'],
    ['leave at the door rather than the gate', 'door'],
    ["gate shelf is ok I'm walking past it anyway", 'gate_shelf'],
    ['放在岗亭旁边的货架上', 'gate_shelf'],
    ['shelf next to the guard house', 'gate_shelf'],
    ['put on the shoe rack', 'door'],
    ['not with the guard, bring it up', 'door'],
    ["locker please, don't bother coming upstairs", 'locker'],
    ['KEEP WITH SECURITY ONLY', 'guard_post'],
    ['放导诊台', 'guard_post'],
  ])('%s', (note, place) => {
    expect(policyOf(note).place).toBe(place);
  });

  it.each([
    '到了电话我下楼拿',
    'Call me and I will come down',
    '请当面交给我',
    'hand it to me please',
    '不要放门口,会丢',
    '到门口来个电,我出来',
    'to me in person please, it is medicine',
    '药,必须交给我本人',
    '谁都不要给,就给我自己',
    '提前十分钟来个电话,我走到楼下接你',
    'call when ur downstairs ill come get it',
    'my daughter will open, give her the bag',
    'give it in my hand only',
  ])('is the hand of the resident: %s', (note) => {
    expect(asked(note)).toMatchObject(HANDED_OVER);
  });

  it.each([
    '走东门',
    '门口有狗',
    '保安不让进',
    '和门卫说一下',
    'use the west gate',
    'I have to tell the guard',
    'phone me so I can warn the gate guy',
    'code is 3092#, doorman is off today',
    '放消防柜旁边',
  ])('is not what is only spoken of: %s', (note) => {
    expect(asked(note)).not.toHaveProperty('place');
  });

  it.each([
    '没人应就放门卫',
    '保安不让进就放保安亭',
    'if nobody answers, leave it with the guard',
    '上次放门卫丢了',
  ])('is not what depends on a failure, or was once: %s', (note) => {
    expect(policyOf(note).place).toBe('door');
    expect(policyOf(note).forRider).toBe(note);
  });

  it.each([
    ['放门口...算了还是放门卫', 'guard_post'],
    ['放门卫,不对,放快递柜', 'locker'],
    ['leave at door, actually leave it at the gate', 'gate_shelf'],
  ])('is the one named last: %s', (note, place) => {
    expect(policyOf(note).place).toBe(place);
  });
});

describe('knocking and ringing', () => {
  it.each([
    ['别敲门', { knock: 'forbidden' }],
    ['不要敲门按铃', QUIET],
    ['别敲门放门口', { knock: 'forbidden', place: 'door' }],
    ['不要敲门,按门铃', { knock: 'forbidden', ring: 'allowed' }],
    ['别按门铃敲门就行', { ring: 'forbidden' }],
    ['门铃别按', { ring: 'forbidden' }],
    ['請勿敲門', { knock: 'forbidden' }],
    ['覅敲门', { knock: 'forbidden' }],
    ['🚫🔔', { ring: 'forbidden' }],
    ["don't knock or ring the bell", QUIET],
    ["don't knock, ring, or call", { ...QUIET, call: 'forbidden' }],
    ["don't ring, knock instead", { ring: 'forbidden', knock: 'allowed' }],
    ['就别按那个铃了', { ring: 'forbidden' }],
    ['按铃会吵醒孩子,改成敲门', { ring: 'forbidden', knock: 'allowed' }],
    ['no need to press the bell', { ring: 'forbidden' }],
    ['🔔❌ 📞❌', { ring: 'forbidden', call: 'forbidden' }],
    ['电话敲门按铃哪个都不要', { ...QUIET, call: 'forbidden' }],
    ['no doorbell', { ring: 'forbidden' }],
  ])('are as the note says: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });

  it.each(['别忘了敲门', "don't forget to knock", '不要不敲门', '能不能敲门'])(
    'are not denied by %s',
    (note) => {
      expect(policyOf(note).knock).toBe('allowed');
    },
  );

  it.each(['放下就走别敲门孩子睡了', "don't ring, baby asleep", '上夜班刚睡下', '🤫'])(
    'would wake who sleeps: %s',
    (note) => {
      expect(asked(note)).toMatchObject(QUIET);
    },
  );

  it('are allowed by a correction', () => {
    expect(policyOf('不要敲门...算了,敲一下吧').knock).toBe('allowed');
    expect(policyOf('不要敲门,上次敲门吓到孩子了').knock).toBe('forbidden');
  });
});

describe('calling', () => {
  it.each([
    ['到了打电话', 'on_arrival'],
    ['到了📞我', 'on_arrival'],
    ['放好了给我打个电话', 'on_arrival'],
    ['来之前先打个电话', 'before'],
    ['call 10 min before arriving', 'before'],
    ['到家前电话联系', 'before'],
    ['到了先打电话', 'on_arrival'],
    ['到门口来个电,我出来', 'on_arrival'],
    ['到了别打电话直接敲门', 'forbidden'],
    ['没有小葱就换大蒜叶,不用打电话问我', 'allowed'],
    ['有事打电话,没事不用打', 'allowed'],
    ['放保安室,让他给我打电话', 'allowed'],
    ["please text me when you're outside", 'allowed'],
    ['电话别打', 'forbidden'],
    ['不要打店话', 'forbidden'],
    ['No calls please, text is ok', 'forbidden'],
    ['请勿打扰', 'forbidden'],
    ['可以打电话', 'allowed'],
    ['缺货不用打电话', 'allowed'],
    ["call if you can't find it", 'allowed'],
    ['可能接不到电话', 'allowed'],
    ['少一样就退,我在上课没法接电话商量', 'allowed'],
    ["I'd rather you didn't phone", 'forbidden'],
    ['phone before u set off', 'before'],
    ['calls are fine', 'allowed'],
    ['I have a conference call at 3', 'allowed'],
  ])('%s', (note, call) => {
    expect(policyOf(note).call).toBe(call);
  });
});

describe('the hours', () => {
  it.each([
    ['六点以后送', { notBefore: '18:00' }],
    ['晚上七点半后', { notBefore: '19:30' }],
    ['9点半前', { notAfter: '09:30' }],
    ['中午十二点前送到', { notAfter: '12:00' }],
    ['下午2点-4点送', { notBefore: '14:00', notAfter: '16:00' }],
    ['十一点到一点之间', { notBefore: '11:00', notAfter: '13:00' }],
    ['3点前不要送', { notBefore: '15:00' }],
    ['晚上九点以后不要送了', { notAfter: '21:00' }],
    ['6点前不在家', { notBefore: '18:00' }],
    ['between 5 and 7pm', { notBefore: '17:00', notAfter: '19:00' }],
    ['before noon', { notAfter: '12:00' }],
    ["don't come before 3pm", { notBefore: '15:00' }],
    ['no later than 9 p.m.', { notAfter: '21:00' }],
    ['18：30以后', { notBefore: '18:30' }],
    ['8pm前送到', { notAfter: '20:00' }],
    ['3点半前', { notAfter: '15:30' }],
    ['7:30pm后', { notBefore: '19:30' }],
    ['after half past six', { notBefore: '18:30' }],
    ['before quarter to five', { notAfter: '16:45' }],
    ['after 7 in the evening', { notBefore: '19:00' }],
    ['after six', { notBefore: '18:00' }],
    ['晚上12点前', { notAfter: '23:59' }],
    ['晚上两点前', { notAfter: '02:00' }],
    ['晚上12点以后', { notBefore: '00:00' }],
    ['晚上12点半前', { notAfter: '00:30' }],
    ['晚上10点到12点', { notBefore: '22:00', notAfter: '23:59' }],
    ['晚上五点后', { notBefore: '17:00' }],
    ['凌晨1点前送', { notAfter: '01:00' }],
    ["I'm on nights so nothing before 2pm", { notBefore: '14:00' }],
    ['deliver b4 1130 need it for lunch', { notAfter: '11:30' }],
    ['12.30am at the very latest', { notAfter: '00:30' }],
    ['6pm onwards', { notBefore: '18:00' }],
    ['between 1730 and 1900', { notBefore: '17:30', notAfter: '19:00' }],
    ['window 10am-noon if at all possible', { notBefore: '10:00', notAfter: '12:00' }],
    ['后半晌四点往后来', { notBefore: '16:00' }],
    ['10:30开会 之前送过来吧', { notAfter: '10:30' }],
    ['能不能3点前送到', { notAfter: '15:00' }],
    ['超过晚上9点就别送了', { notAfter: '21:00' }],
    ['pls leave w the guard, im at work til 6', { place: 'guard_post' }],
  ])('%s', (note, window) => {
    expect(asked(note)).toEqual(window);
  });

  it.each(['25点以后', '半小时内送到', '晚8点后不要按门铃', 'no calls before 9am', '送3点心', '放12号楼'])(
    'are not in %s',
    (note) => {
      expect(policyOf(note)).not.toHaveProperty('notBefore');
      expect(policyOf(note)).not.toHaveProperty('notAfter');
    },
  );
});

describe('contact, photo and disinfection', () => {
  it.each([
    ['阳性隔离中勿接触', { contactless: true }],
    ['no contact pls', { contactless: true }],
    ['不用拍照', { photo: 'optional' }],
    ['take a pic', { photo: 'required' }],
    ['麻烦酒精喷一下', { disinfect: true }],
    ['photo not reqd', { photo: 'optional' }],
    ["pics not req'd, ta", { photo: 'optional' }],
    ["photo isn't necessary", { photo: 'optional' }],
    ['no need to sanitize', { disinfect: false }],
    ['对酒精过敏', {}],
    ['核酸阴性', {}],
  ])('%s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });
});

describe('an access code', () => {
  it.each([
    ['门禁#2580', '#2580'],
    ['单元门密码 2580#', '2580#'],
    ['门禁密码是９５２７', '９５２７'],
    ['密码锁 C3306 进来放门口', 'C3306'],
    ['The code to the building is 77B2', '77B2'],
    ['小区门禁1234#,单元门5678#', '1234#, 5678#'],
    ['密码:8 8 8 8', '8 8 8 8'],
    ['密码25-80#,放门口', '25-80#'],
    ["code's 4471", '4471'],
    ['密码换成了 7788', '7788'],
    ['gate: 2468', '2468'],
    ['the code for the gate is 3344 and for the lift 5566', '3344, 5566'],
    ['공동현관 비번 0413* 이에요', '0413*'],
    ['Building entrance: 9 1 7 7, then push hard', '9 1 7 7'],
    ['楼下按 0-8-1-6 门就开了', '0-8-1-6'],
    ['door code是 5 5 2 9', '5 5 2 9'],
    ['密码你们有 0317 没变', '0317'],
    ['the code is two five eight zero', 'two five eight zero'],
  ])('is kept exactly as written: %s', (note, code) => {
    expect(compileDropPolicy({ note }).accessCode).toBe(code);
  });

  it.each([
    ['大门密码1234 打错了 是4321', '4321'],
    ['门禁码5566 不对 是5567', '5567'],
    ['单元门密码2580,写错了,2508', '2508'],
    ['door code 9090, sorry I mean 9091', '9091'],
    ['door code 4411 (sorry 4417)', '4417'],
    ['code 1234# — no wait, 4321#', '4321#'],
    ['密码1234,写错了,3号楼', '1234'],
  ])('is the second of two where the first was a slip: %s', (note, code) => {
    const { accessCode, policy } = compileDropPolicy({ note });
    expect(accessCode).toBe(code);
    expect(policy.forRider).not.toMatch(/[0-9]{4}/);
  });

  it('stands nowhere else in the policy, not even where the note repeats it', () => {
    const { policy } = compileDropPolicy({ note: '门禁密码1357进来放门口,记住是1357,不是1358' });
    expect(JSON.stringify(policy)).not.toContain('1357');
    expect(policy.forRider).toContain('不是•••');
  });

  it('may be any figures of a note that speaks of one: the rider reads none of them', () => {
    const { forRider } = policyOf('密码发短信,不是2580也不是 13-57,3号楼');
    expect(forRider).toBe('密码发短信,不是•••也不是 •••,3号楼');
    expect(policyOf('门禁按1802呼叫').forRider).toBe('门禁按1802呼叫');
  });

  it.each([
    '3号楼502',
    '门禁按1802呼叫',
    '密码发短信',
    '门禁3号楼',
    '电话13800001111',
    '密码是门牌号',
    'send me the code',
    'Dial 1802 on the intercom',
    'Buzz 12 at the entrance',
  ])('is not in %s', (note) => {
    expect(compileDropPolicy({ note })).not.toHaveProperty('accessCode');
  });
});

describe('what is left for the rider', () => {
  it.each([
    ['放门口,谢谢', ''],
    ['放门口,六楼没电梯,辛苦了', '六楼没电梯'],
    ['走北门！放门卫', '走北门！'],
    ['单元门禁密码:2580#,三楼', '三楼'],
    ['Gate code: 1234#, 5th floor', '5th floor'],
    ['Leave at the door. Third building on the LEFT', 'Third building on the LEFT'],
    ['放门口鞋柜上', '放门口鞋柜上'],
    ['鸡蛋小心轻放', '鸡蛋小心轻放'],
  ])('%s', (note, rest) => {
    expect(policyOf(note).forRider).toBe(rest);
  });
});
