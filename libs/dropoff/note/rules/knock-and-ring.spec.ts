import { compileDropPolicy } from '../../compile.js';

/** What a note says of a knock, a bell and what may be meant, each in a word. */
const heardIn = (note: string): string => {
  const { policy, reading } = compileDropPolicy({ note });
  const sure = (['knock', 'ring'] as const).flatMap((rule) =>
    policy.rules.some((one) => one.rule === rule && one.source === 'note') ? [`${rule} ${policy[rule]}`] : [],
  );
  const doubted = reading.doubts.flatMap(({ rule, readAs }) =>
    /knock|ring/.test(rule) ? [`${rule} ${String(readAs)}?`] : [],
  );
  return [...sure, ...doubted].join(', ');
};
const wordsIn = (note: string, of: string): string | undefined =>
  compileDropPolicy({ note }).policy.rules.find(({ rule }) => rule === of)?.words;
const QUIET = 'knock forbidden, ring forbidden';
const SURELY_QUIET = /forbidden(?!\?)/;

describe('who sleeps or wants it quiet', () => {
  it.each([
    ...['孩子睡了', '老人在补眠', '老人眠浅', '病人静养', '老人打盹', '在打瞌睡', '眯一会', '眯会', '眯着'],
    ...['老人在休息', '正休息'],
    ...['老人午休', '午觉', '补觉', '🤫', '怕吵醒人', 'baby asleep', 'we sleep late', 'baby sleeps'],
    ...['baby sleeping', 'baby nap'],
    ...['he naps', 'napping', 'naptime', 'dozing', 'resting', 'in bed', "don't wake us", 'dont wake us'],
    ...['do not wake us'],
    ...['没睡醒', '没睡好', '没睡够', '没睡饱'],
    ...['请安静', '静悄悄放下', '别吵', '勿吵', '不要吵', '小声点', '轻手轻脚', '别出声', '别弄出动静'],
    ...['不要有动静', '勿有动静'],
    ...['没有动静最好', '不弄动静', '嘘', 'be quiet', 'quietly please', 'be silent', 'silently please'],
    ...['shh', 'shhhh'],
  ])('has nobody knock or ring: %s', (note) => {
    expect(heardIn(note)).toBe(QUIET);
  });

  it.each([
    ...['还没睡', '睡醒了', '醒着', '醒了', '睡前放门口', '放睡袋', '睡垫', '睡衣', '午休时放门口'],
    ...['午休的时候放门口'],
    ...['leave it next to the sleeping bag', 'put it on the sleeping mat', 'interesting door'],
    ...['napkins please', 'quieter door'],
    ...['手机小声', '电话小声', 'mobile is silent', 'phone is silent'],
  ])('is not in %s', (note) => {
    expect(heardIn(note)).toBe('');
  });
});

describe('a bell that harms somebody', () => {
  it.each([
    ...['铃响狗会叫', '铃声会醒', '门铃把孩子弄哭', '铃会吓着老人', '铃很吵', '铃一响狗就闹', '门铃狗会疯'],
    ...['the bell wakes him', 'doorbell scares him', 'door bell frightens him', 'bell upsets him'],
    ...['bell terrifies him'],
    ...['bell sets off the dog', 'bell startles him', 'bell makes the dog bark', 'bell always wakes him'],
    ...['bell really wakes him'],
    ...['bell just wakes him'],
  ])('may not be rung, and is asked about: %s', (note) => {
    expect(heardIn(note)).toBe('ring forbidden, ring forbidden?');
  });

  it.each([
    ['按铃狗会叫,改成敲门', '按铃狗会叫'],
    ['响铃狗会叫,改为敲门', '响铃狗会叫'],
    ['听到铃狗会叫,换成敲门', '听到铃狗会叫'],
    ['听见门铃狗会叫,改用微信', '听见门铃狗会叫'],
    ['门铃狗会叫,敲门', '门铃狗会叫'],
    ['the bell wakes him, text instead', 'bell wakes'],
  ])('may not be rung where something else is to be done: %s', (note, words) => {
    expect(heardIn(note)).not.toContain('?');
    expect(wordsIn(note, 'ring')).toBe(words);
  });

  it.each(['按铃狗会叫,改成按楼下的铃', 'the bell wakes him, use the other bell instead'])(
    'is asked about where another bell is: %s',
    (note) => {
      expect(heardIn(note)).toContain('ring forbidden?');
    },
  );
});

describe('quiet for a time', () => {
  it.each([
    ...['其他时间没关系', '其余的时间都行', '别的时候可以', '其它时段随便', '平时没事', '过了时间无所谓'],
    ...['其他都好', '其他时间都可以'],
  ])('is none that a policy holds: 午休别敲门,%s', (said) => {
    expect(heardIn(`午休别敲门,${said}`)).not.toMatch(SURELY_QUIET);
  });

  it.each([
    ...['any other time is fine', 'all other times ok', 'otherwise ring', 'otherwise knock'],
    ...['otherwise fine'],
  ])('is none that a policy holds: no bell at naptime, %s', (said) => {
    expect(heardIn(`no bell at naptime, ${said}`)).not.toMatch(SURELY_QUIET);
  });
});

describe('how a knock or a bell is denied', () => {
  it.each([
    ...['门铃不要按', '门铃不用响', '门铃别敲了会坏', '门铃勿摁', '门铃不能揿', '门铃不必碰它'],
    ...['门铃甭按那个', '门铃覅按那个'],
    ...['门铃也别动它', '门铃就别按它', '门铃都别按它', '门铃千万别按它', '门铃请别按它', '门铃别再按它'],
    ...['门铃别去按它'],
  ])('the bell first: %s', (note) => {
    expect(heardIn(note)).toContain('ring forbidden');
    expect(heardIn(note)).not.toContain('?');
  });

  it.each([
    ...['别敲得太响', '别一直敲门', '不要一个劲敲门', '别使劲敲门', '别用力敲门', '别连着敲门', '别连续敲门'],
    ...['别反复敲门', '别拼命敲门'],
  ])('in its manner alone: %s', (note) => {
    expect(heardIn(note)).not.toContain('forbidden');
  });

  it.each([
    ...['别猛敲门', '别狠敲门', '别狂敲门', '别大声敲门', '别乱敲门', '别使劲地敲门', "don't knock loud"],
    ...["don't knock too hard"],
    ...["don't knock so hard", "don't knock aggressively", "don't knock like a cop", '别敲门太响'],
    ...['别敲门那么响', '别敲门这么响'],
    ...['别敲门得那么响', '别敲门时太响', '别敲门得太响'],
  ])('in its manner, in other words: %s', (note) => {
    expect(heardIn(note)).not.toContain('forbidden');
  });
});

describe('a bell that is only spoken of', () => {
  it.each([
    ...[
      '铃已拆',
      '电铃已拆',
      '楼下铃已拆',
      '可视铃已拆',
      'bell removed',
      'doorbell removed',
      'door bell removed',
    ],
    ...['calling bell removed', 'intercom removed', 'chime removed', 'buzzer removed'],
  ])('is not asked for: %s', (note) => {
    expect(heardIn(note)).toBe('');
  });

  it.each(['按门铃找我', 'press the bell for me', 'press the buzzer for me', 'bell', '铃 '])(
    'but is by %s',
    (note) => {
      expect(heardIn(note)).toBe('ring allowed');
    },
  );

  it('is forbidden in the words that say so', () => {
    expect(wordsIn('门铃别动它', 'ring')).toBe('门铃别动');
  });

  it.each([
    ...['请', '可以', '可', '能', '没问题', '没关系', '欢迎', '下', '吧', '还是', '麻烦', '要', '轻', '大声'],
    ...['记得', '忘', '算了', '不对'],
    ...['更正', '改', '换', '直接', '多', '到了', '送到', '放好', '一声', ''],
  ])('is asked for by what is said beside it: 门铃%s', (said) => {
    expect(heardIn(`门铃${said}`)).toBe('ring allowed');
  });

  it.each([
    ...['but', 'please', 'pls', 'can', 'instead', 'forget', 'just', 'actually', 'may', 'either', 'so', 'ok'],
    ...['okay', 'fine'],
    ...['work', 'works', 'good', 'welcome', 'twice', 'once', 'softly', 'gently', 'loudly', 'hard', 'then'],
    ...['and', 'only'],
    ...['lightly', 'three times'],
  ])('is asked for by what is said beside it: the bell %s', (said) => {
    expect(heardIn(`the bell ${said}`)).toBe('ring allowed');
  });

  it.each([
    ...['门铃已拆', '门铃坏了请注意', '门铃没电请注意', '门铃不响请注意', '门铃没声请注意', '门铃会断请注意'],
    ...['门铃也会断请注意'],
    ...["bell's broken please note", 'bell is dead please note', 'bell broken please note'],
    ...['bell is out of order please'],
    ...['bell is not working please', 'bell does nothing please', 'the cannon bell', 'the button bell'],
    ...['敲过门请注意', '敲门了请注意', '敲门得请注意', '敲门完请注意', '敲门的话请注意', '敲门的时候请注意'],
    ...['敲门的人请注意'],
  ])('and no permission: %s', (note) => {
    expect(heardIn(note)).toBe('');
  });
});
