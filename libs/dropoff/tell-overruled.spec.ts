import type { OverruledWish, RuleName, RuleSource } from './drop-policy.js';
import { tellOverruled } from './tell-overruled.js';

const told = (wish: Partial<OverruledWish>): string | undefined =>
  tellOverruled([{ rule: 'place', wished: 'door', decided: 'locker', by: 'zone', ...wish }])[0]?.message;

describe('a wish that lost', () => {
  it('is told as it is, with a message beside it', () => {
    const wish = { rule: 'knock', wished: 'allowed', decided: 'forbidden', by: 'zone' } as const;
    expect(tellOverruled([wish])).toEqual([
      {
        ...wish,
        message:
          '按本区域的规定：不敲门，不能可以敲门 · By the rules of your zone: no knock, not knock allowed',
      },
    ]);
  });

  it.each<[RuleSource, string]>([
    [
      'zone',
      '按本区域的规定：放进智能柜，不能放在门口 · By the rules of your zone: put in the locker, not left at the door',
    ],
    [
      'compound',
      '按小区的规定：放进智能柜，不能放在门口 · By the rules of your compound: put in the locker, not left at the door',
    ],
    [
      'note',
      '因备注提到隔离或患病：放进智能柜，不能放在门口 · As your note tells of quarantine or illness: put in the locker, not left at the door',
    ],
    [
      'resident',
      '因与您的另一个选择不能同时满足：放进智能柜，不能放在门口 · As another choice of yours stands against it: put in the locker, not left at the door',
    ],
    [
      'goods',
      '因商品的要求：放进智能柜，不能放在门口 · As the goods ask for it: put in the locker, not left at the door',
    ],
    [
      'merchant',
      '按商家的规定：放进智能柜，不能放在门口 · By the rules of the merchant: put in the locker, not left at the door',
    ],
    [
      'default',
      '按平台的规定：放进智能柜，不能放在门口 · By the rules of this service: put in the locker, not left at the door',
    ],
  ])('is told with whose word it lost to: %s', (by, message) => expect(told({ by })).toBe(message));

  it.each<[RuleName, OverruledWish['wished'], OverruledWish['decided'], string]>([
    [
      'place',
      'gate_shelf',
      'guard_post',
      '放在门卫处，不能放在大门口货架 · left at the guard post, not left on the gate shelf',
    ],
    ['place', 'in_person', 'door', '放在门口，不能当面交接 · left at the door, not handed over in person'],
    ['contactless', false, true, '无接触配送，不能可以接触 · without contact, not with contact'],
    ['ring', 'forbidden', 'allowed', '可以按门铃，不能不按门铃 · ring allowed, not no ring'],
    ['call', 'forbidden', 'before', '来之前打电话，不能不打电话 · a call before, not no call'],
    ['call', 'on_arrival', 'allowed', '可以打电话，不能到了打电话 · a call allowed, not a call on arrival'],
    ['photo', 'optional', 'required', '须拍照，不能不必拍照 · with a photo, not without a photo'],
    [
      'notBefore',
      '08:00',
      '09:00',
      '09:00 以后送，不能08:00 以后送 · not before 09:00, not not before 08:00',
    ],
    ['notAfter', '22:00', '21:00', '21:00 以前送，不能22:00 以前送 · not after 21:00, not not after 22:00'],
    ['disinfect', false, true, '消毒，不能不消毒 · disinfected, not not disinfected'],
  ])('is told with what is done instead: %s %s', (rule, wished, decided, message) => {
    const [zh, en] = message.split(' · ') as [string, string];
    expect(told({ rule, wished, decided })).toBe(`按本区域的规定：${zh} · By the rules of your zone: ${en}`);
  });

  it('is told alone where nothing is done instead', () => {
    expect(told({ rule: 'notAfter', wished: '08:00', decided: undefined })).toBe(
      '按本区域的规定，不能08:00 以前送 · By the rules of your zone it cannot be not after 08:00',
    );
  });

  it('to goods for adults is told with the law', () => {
    expect(told({ by: 'goods', decided: 'in_person' })).toMatch(
      /^因有只售成年人的商品.* · As some of the goods are for adults only/,
    );
    expect(told({ by: 'zone', decided: 'in_person' })).toMatch(/^按本区域的规定/);
  });

  it.each<[RuleSource, RegExp]>([
    [
      'note',
      /^按您的选择：.*。商品不宜在外久放,请尽快取走 · As you wish: .*\. The goods do not keep long there: fetch them soon$/,
    ],
    ['resident', /^按您的选择：.*请尽快取走 · As you wish: .*fetch them soon$/],
    ['compound', /^按小区的规定：.*请尽快取走 · By the rules of your compound: .*fetch them soon$/],
  ])('of goods that do not keep is told with what to do: to the %s', (by, message) => {
    expect(told({ whose: 'goods', by })).toMatch(message);
  });

  it('of goods for adults is told without advice to fetch them', () => {
    expect(told({ whose: 'goods', wished: 'in_person' })).toBe(
      '按本区域的规定：放进智能柜，不能当面交接 · By the rules of your zone: put in the locker, not handed over in person',
    );
  });
});
