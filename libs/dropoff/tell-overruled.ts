import type { OverruledWish, RuleSource } from './drop-policy.js';
import type { Words } from './rules/drop-rule.js';
import { ruleOf } from './rules/index.js';

/** A lost wish with the reason, in words for the resident, Chinese and English. */
export interface ToldWish extends OverruledWish {
  readonly message: string;
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

/** Tells each lost wish with what is done instead, and why. */
export function tellOverruled(overruled: readonly OverruledWish[]): ToldWish[] {
  return overruled.map((wish) => ({ ...wish, message: messageOf(wish) }));
}

/** The goods speak of a place for the law, or because they do not keep in the open. */
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
  const atPlace = lost.rule === 'place' && lost.wished !== 'in_person';
  if (lost.whose !== 'goods' || !atPlace) return inWords(BY[lost.by], lost);
  const wished = lost.by === 'note' || lost.by === 'resident';
  return inWords(wished ? AS_YOU_WISH : BY[lost.by], lost, FETCH_SOON);
}

function inWords({ zh, en }: Words, { rule, wished, decided }: OverruledWish, advice?: Words): string {
  const wanted = ruleOf(rule).words(wished);
  const told = decided == null ? undefined : ruleOf(rule).words(decided);
  return told
    ? `${zh}：${told.zh}，不能${wanted.zh}${advice?.zh ?? ''} · ${en}: ${told.en}, not ${wanted.en}${advice?.en ?? ''}`
    : `${zh}，不能${wanted.zh} · ${en} it cannot be ${wanted.en}`;
}
