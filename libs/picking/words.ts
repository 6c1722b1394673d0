import type { Substitution } from '../orders/order-request.js';
import type { ArticleName, ShortLine, SubstituteOffer } from '../stock/lines/short-line.js';

/** For histories, which merchants and ops read. */

export const takenInWords = ({ sku, quantity }: SubstituteOffer): string => `${quantity} × ${sku} instead`;

export function cutInWords(wish: Substitution, cutAtOnce: boolean): string {
  if (wish === 'none') return 'cut, as the resident wants no substitutes';
  return cutAtOnce ? "cut, by the store's rule" : 'cut, as there is nothing like it';
}

/** For the resident: what has become of an article that ran short, Chinese and English. */
export function tellShortLine(line: ShortLine): string {
  const zh = inChinese(line.name, line.sku);
  const en = inEnglish(line.name, line.sku);
  const ran = {
    zh: `“${zh}”缺货 ${line.quantity} 件`,
    en: `${line.quantity} of ${en} ran out`,
  };
  if (line.state === 'asked')
    return `${ran.zh}，请选择替代品，或选择不要。 / ${ran.en}: please choose what to take instead, or nothing.`;
  const taken = line.offered.find(({ sku }) => sku === line.takenSku);
  if (!taken) return `${ran.zh}，${whyCut(line).zh}。 / ${ran.en}: ${whyCut(line).en}.`;
  const gone = line.wantedSku !== null && line.wantedSku !== line.takenSku;
  const what = {
    zh: `${gone ? '您选的也售完了，' : ''}换成“${inChinese(taken.name, taken.sku)}” ${taken.quantity} 件`,
    en: `${gone ? 'what you chose has gone too, ' : ''}you get ${taken.quantity} of ${inEnglish(taken.name, taken.sku)} instead`,
  };
  return `${ran.zh}，${what.zh}，不会多收钱。 / ${ran.en}: ${what.en}, at no higher price.`;
}

function whyCut({ answeredBy, wantedSku }: ShortLine): { zh: string; en: string } {
  if (answeredBy === 'nobody') return { zh: '因未收到回复，已取消', en: 'without an answer it was left out' };
  if (answeredBy === 'resident' && wantedSku !== null)
    return { zh: '您选的也售完了，已取消', en: 'what you chose has gone too, so it was left out' };
  if (answeredBy === 'resident') return { zh: '按您的选择已取消', en: 'as you chose, it was left out' };
  return { zh: '没有合适的替代品，已取消', en: 'it was left out' };
}

function inChinese(name: ArticleName, sku: string): string {
  return typeof name === 'object' ? (name?.zh ?? sku) : name;
}

function inEnglish(name: ArticleName, sku: string): string {
  return typeof name === 'object' ? (name?.en ?? sku) : name;
}
