/** Traditional and Cantonese characters of the vocabulary, each above the simplified one it stands for. */
const WRITTEN =
  '門樓電話請鈴櫃衛點後間開關單員務業處廳禮當親給來場無觸離陽雙儲絡聯繫過時鐘別麼這還對錯裡裏邊華號碼鎖鍵輸樣覺寶貝嬰兒媽爺個隻幾許準謝煩勞驗證簽從進噴灑殺潔見擾響現傳達發訊簡雖掛撥倉貨遞庫區鐵夠滿遲應幫讓書換備註測確診陰檢際壓輕聲聽瞓緊俾喺咗囗閘撳';
const MEANT =
  '门楼电话请铃柜卫点后间开关单员务业处厅礼当亲给来场无触离阳双储络联系过时钟别么这还对错里里边华号码锁键输样觉宝贝婴儿妈爷个只几许准谢烦劳验证签从进喷洒杀洁见扰响现传达发讯简虽挂拨仓货递库区铁够满迟应帮让书换备注测确诊阴检际压轻声听睡着给在了口闸揿';
const SIMPLIFIED = new Map([...WRITTEN].map((character, index) => [character, [...MEANT][index] as string]));

/** Pictures that stand for a word, each as long in UTF-16 as the word. */
const PICTURED: readonly (readonly [picture: string, word: string])[] = [
  ['🚪', '家门'],
  ['📞', '电话'],
  ['📱', '电话'],
  ['☎\uFE0F', '电话'],
  ['🔔', '门铃'],
  ['📷', '拍照'],
  ['📸', '拍照'],
  ['🔕', '勿铃'],
  ['🚫', '不要'],
  ['❌', '别'],
  ['⛔', '别'],
  ['😴', '睡觉'],
  ['💤', '睡觉'],
  ['🛌', '睡觉'],
  ['👶', '宝宝'],
  ['🙏', '谢谢'],
];

/**
 * The note as the vocabulary knows it: half-width, lower case, simplified, pictures as words. Every character keeps its
 * place, so that what is found here can be cut out of the note as written.
 */
export function plain(note: string): string {
  let text = note.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  text = text.replace(/[\u3000\u00a0\u200b-\u200d\ufeff\t]/g, ' ').replace(/[‘’´`]/g, "'");
  for (const [picture, word] of PICTURED) text = text.replaceAll(picture, word);
  text = text.replace(/[\u2e80-\u9fff]/g, (character) => SIMPLIFIED.get(character) ?? character);
  text = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return text.replace(/\b([ap])\.m\./g, '$1m  ').replace(/\uFE0F/g, ' ');
}
