/**
 * Whether to or not is left open, or asked: 敲不敲门都行, "knock or not, I don't mind". It asks for nothing. Photos
 * have words of their own for it.
 */
const OPEN =
  '敲不敲|按不按|揿不揿|响不响|打不打(?!招呼|包)|放不放(?!下|得|心)|送不送(?!到)|交不交|喷不喷|消不消毒|联系不联系|联不联系|接触不接触|敲门不敲门|打电话不打电话|[敲按打放](?:门铃|门口|门|铃|电话)?(?:或者?|与|和|还是)不[敲按打放]|(?:要不要|需不需要|用不用|是否(?:需?要)?)[^,]{0,4}(?=敲|按|打|放|送|消毒|联系)(?=[^,]{0,10}(?:都[行可好]|随便|随你|无所谓|没关系|看你))|按门?铃不按门?铃' +
  "|\\b(?:knock|ring|call|buzz|phone)(?:ing)?(?: me| the (?:door ?)?bell)? or (?:not\\b|don'?t\\b|do not\\b|no (?:knock|ring|call)|without)|\\bwhether (?:or not )?(?:to\\b|you\\b|u\\b)|\\b(?:do not|don'?t|doesn'?t|does not|won'?t) (?:mind|care|matter) (?:if|whether|where)\\b";
const EITHER_WAY = new RegExp(OPEN);

/** From where on a clause leaves open what is to be done; its length where it does not. */
export function openFrom(said: string): number {
  const found = EITHER_WAY.exec(said);
  return found ? found.index : said.length;
}
