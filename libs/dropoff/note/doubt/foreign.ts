/** Letters of Japanese and Korean; の alone is fashion in Chinese. */
const KANA_OR_HANGUL = /[\u3041-\u306d\u306f-\u3096\u30a1-\u30fa\uac00-\ud7a3\u1100-\u11ff]/;
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[a-z\u00df-\u024f]/i;
/** Alphabets that no rule knows anything of. */
const OTHER_LETTERS = /[\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff]/;

/** Words of French, German, Spanish, Portuguese and Italian that English has not. */
const FOREIGN =
  /[äöüßñçœæãõ¿¡àâèéêëîïôûùáíóúÿ]|\b(?:bitte|nicht|danke|und|ist|der|das|den|vor|vorne|tür|haus|klingeln|klopfen|legen|abstellen|s'il|vous|merci|laissez|laisser|devant|porte|pas|sonnez|sonner|frapper|chez|avec|pour|est|dans|une|les|des|por|favor|gracias|puerta|dejar|deje|deja|dejen|tocar|toque|llamar|llame|timbre|casa|con|para|del|los|las|una|no hay|porta|grazie|lasciare|suonare|per|obrigad[oa]|deixe|deixar|porteiro|portaria|mon|ma|je|suis|il|elle|ich|wir|sie|bin|sind|kein|keine|beim|zum|zur|el|la|en|mi|su|que|es|al|ne)\b/gi;
/** Words by which English is told; none of them is one of those. */
const ENGLISH =
  /\b(?:the|and|please|pls|plz|thanks?|thank you|thx|with|leave|left|door|gate|guard|locker|desk|call|ring|knock|bell|at|is|are|my|your|you|it|of|for|not|don'?t|if|when|after|before|code|to|this|that|just|we|i|i'?m|bag|bags|home|on|be|have|any|ok|okay|good|fine|up|out|shelf|reception|security|floor|building|hi|hello|sorry|fresh|milk|eggs?|no|in|or|spot|upstairs|downstairs|outside)\b/gi;

/**
 * Whether a note is in a language that no rule was made for: kana, hangul or another alphabet; or Latin
 * letters alone that are not mostly English.
 */
export function isForeign(note: string): boolean {
  if (KANA_OR_HANGUL.test(note) || OTHER_LETTERS.test(note)) return true;
  if (HAN.test(note) || !LATIN.test(note)) return false;
  const foreign = note.match(FOREIGN)?.length ?? 0;
  const english = note.match(ENGLISH)?.length ?? 0;
  return foreign > 0 && foreign >= english;
}
