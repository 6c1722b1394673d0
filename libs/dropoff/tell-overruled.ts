import type { DropPolicy, OverruledWish, Place, RuleName, RuleSource } from './drop-policy.js';

/** A lost wish with the reason, in words for the resident, Chinese and English. */
export interface ToldWish extends OverruledWish {
  readonly message: string;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

const BY: Readonly<Record<RuleSource, Words>> = {
  zone: { zh: '按本区域的规定', en: 'By the rules of your zone' },
  compound: { zh: '按小区的规定', en: 'By the rules of your compound' },
  note: { zh: '因备注提到隔离或患病', en: 'As your note tells of quarantine or illness' },
  resident: { zh: '因与您的另一个选择不能同时满足', en: 'As another choice of yours stands against it' },
  goods: { zh: '因商品的要求', en: 'As the goods ask for it' },
  merchant: { zh: '按商家的规定', en: 'By the rules of the merchant' },
  default: { zh: '按平台的规定', en: 'By the rules of this service' },
};

const PLACE_WORDS: Readonly<Record<Place, Words>> = {
  door: { zh: '放在门口', en: 'left at the door' },
  gate_shelf: { zh: '放在大门口货架', en: 'left on the gate shelf' },
  guard_post: { zh: '放在门卫处', en: 'left at the guard post' },
  locker: { zh: '放进智能柜', en: 'put in the locker' },
  in_person: { zh: '当面交接', en: 'handed over in person' },
};

const yesOrNo = (yes: Words, no: Words) => (value: unknown) => (value ? yes : no);
const permitted = (what: Words) => (value: unknown) =>
  value === 'forbidden'
    ? { zh: `不${what.zh}`, en: `no ${what.en}` }
    : { zh: `可以${what.zh}`, en: `${what.en} allowed` };

const CALL_WORDS: Readonly<Record<DropPolicy['call'], Words>> = {
  forbidden: { zh: '不打电话', en: 'no call' },
  before: { zh: '来之前打电话', en: 'a call before' },
  on_arrival: { zh: '到了打电话', en: 'a call on arrival' },
  allowed: { zh: '可以打电话', en: 'a call allowed' },
};

const VALUE_WORDS: Readonly<Record<RuleName, (value: unknown) => Words>> = {
  contactless: yesOrNo({ zh: '无接触配送', en: 'without contact' }, { zh: '可以接触', en: 'with contact' }),
  place: (value) => PLACE_WORDS[value as Place],
  knock: permitted({ zh: '敲门', en: 'knock' }),
  ring: permitted({ zh: '按门铃', en: 'ring' }),
  call: (value) => CALL_WORDS[value as DropPolicy['call']],
  photo: (value) =>
    value === 'required' ? { zh: '须拍照', en: 'with a photo' } : { zh: '不必拍照', en: 'without a photo' },
  notBefore: (value) => ({ zh: `${String(value)} 以后送`, en: `not before ${String(value)}` }),
  notAfter: (value) => ({ zh: `${String(value)} 以前送`, en: `not after ${String(value)}` }),
  disinfect: yesOrNo({ zh: '消毒', en: 'disinfected' }, { zh: '不消毒', en: 'not disinfected' }),
};

/** Tells each lost wish with what is done instead, and why. */
export function tellOverruled(overruled: readonly OverruledWish[]): ToldWish[] {
  return overruled.map((wish) => ({ ...wish, message: messageOf(wish) }));
}

/** The goods speak of a place only: for the law, or because they do not keep in the open. */
const FOR_ADULTS: Words = {
  zh: '因有只售成年人的商品,须有人在两米外接收',
  en: 'As some of the goods are for adults only, who take them two metres apart',
};
const AS_YOU_WISH: Words = { zh: '按您的选择', en: 'As you wish' };
const FETCH_SOON: Words = {
  zh: '。商品不宜在外久放,请尽快取走',
  en: '. The goods do not keep long there: fetch them soon',
};

function messageOf(lost: OverruledWish): string {
  if (lost.by === 'goods' && lost.decided === 'in_person') return inWords(FOR_ADULTS, lost);
  if (lost.whose !== 'goods' || lost.wished === 'in_person') return inWords(BY[lost.by], lost);
  const wished = lost.by === 'note' || lost.by === 'resident';
  return inWords(wished ? AS_YOU_WISH : BY[lost.by], lost, FETCH_SOON);
}

function inWords({ zh, en }: Words, { rule, wished, decided }: OverruledWish, advice?: Words): string {
  const [wanted, instead] = [VALUE_WORDS[rule](wished), decided ?? undefined];
  const told = instead === undefined ? undefined : VALUE_WORDS[rule](instead);
  return told
    ? `${zh}：${told.zh}，不能${wanted.zh}${advice?.zh ?? ''} · ${en}: ${told.en}, not ${wanted.en}${advice?.en ?? ''}`
    : `${zh}，不能${wanted.zh} · ${en} it cannot be ${wanted.en}`;
}
