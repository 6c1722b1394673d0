import type { Place } from '../../drop-policy.js';

const LOCKER =
  '(?:智能|快[递第弟]|丰巢|风巢|蜂巢|峰巢|自提|自取|取件|取餐|外卖|送餐|储物|寄存|存包|存放|保温|冷藏|菜鸟|派件|收件|生鲜|无接触)柜(?:子|机|里)?|丰巢|风巢|蜂巢|峰巢|速递易|格口' +
  '|(?<!鞋|消防|橱|电表|水表|冰|书|衣|酒|门口|门口的|花|玄关|台)柜(?:子|机)?(?!台|上|旁|边|顶|号)' +
  '|\\b(?:parcel |smart |hive ?box |package |pick-?up |delivery )?(?:lock(?:er|r)s?|hive ?box)\\b|\\bparcel box\\b|\\bpick-?up cabinet\\b|\\bcabinet\\b';

const GUARD =
  '(?:[门们]卫|[门们]位(?!置)|[门们]房|保安|保按|警卫)(?:室|亭|岗亭|岗|处|大爷|大叔|阿姨|叔叔|师傅|那边|那里|哪里|那儿|那|这边|值班室){0,4}|岗亭|岗哨|传达室|收发室|值班室|值班处|警务室|物业(?:前台|办公室|管理处|处|中心)?|前台|管理处|管理室|管理员|门岗|服务台|服务中心' +
  "|\\b(?:g[au][ua]rd|security)(?:s|'s)?(?: ?(?:house|post|room|desk|hut|booth|station|box|guard|office|kiosk))?\\b|\\bgatehouse|\\bdoorm[ae]n|\\bconcierge(?: desk)?|\\breception(?:ist)?\\b|\\bfront desk|\\bporter(?:'s)?(?: lodge| desk)?\\b|\\blobby desk|\\b(?:management|property) office";

const GATE =
  '(?:货|外卖|取餐|取货|快递|团购|物资)架(?:子|上)?' +
  '|(?:小区|社区|大院|园区|院子|弄堂|里弄|弄)(?:的)?(?:的?[东南西北正大前后侧][门]?|的?铁?门|)(?:门口|门|口|大门口?)(?!卫|房|岗|禁|牌|位|密)(?:外面?)?(?:的?(?:架子|桌子))?' +
  '|(?<!单元|家|楼|房|推开|入户)(?:大|东|南|西|北|正)大?门口?(?!把|铃|卫|房|密|禁|垫)(?:外面?|那边|那里)?(?:的?(?:架子|桌子))?|(?<!门口的?|鞋|置物|花|衣|书)架子' +
  '|\\b(?:(?:compound|main|front|east|west|north|south|estate|community) )*gate(?! ?code| ?pin)(?: (?:shelf|rack))?\\b|\\bcompound entrance\\b|\\b(?:shelf|rack)\\b';

const DOOR =
  '(?<!单元|小区|社区|院|弄堂|区|大|楼|楼下|厅|东|南|西|北|正|校|道)(?:家|房|入户|屋)?[门们](?:口|扣|囗)(?:的?(?:柜子|鞋柜|架子|鞋架))?|家门(?!口|密|禁)口?|(?<![东南西北大]|单元|小区)门(?:前|外面?|边|把手?|上|垫|旁)(?!卫)|地垫|奶箱|鞋柜|鞋架|入户门' +
  '|送(?:货)?(?:到)?(?:上门|到?家门口?|到?家|到?家里|上楼|上来|上去)|送上(?:[一二三四五六七八九十0-9]+)?(?:楼|层)' +
  '|\\b(?:front ?|my |apartment |flat )?d[oe]?or(?!m[ae]n|bell| bell| ?code| ?pin|bel)(?:step| ?handle|mat)?\\b|\\bdoor(?:step|mat)\\b|\\boutside\\b|\\b(?:upstairs|porch|doorway)\\b';

/** What the places are called, the more telling first: a guard post at a gate is a guard post, a shelf at the gate is no door. */
export const PLACE_NAMES: readonly (readonly [Place, string])[] = [
  ['locker', LOCKER],
  ['guard_post', GUARD],
  ['gate_shelf', GATE],
  ['door', DOOR],
];

export const NAMES = new RegExp(PLACE_NAMES.map(([, pattern]) => `(?:${pattern})`).join('|'), 'g');
const WHOLE = PLACE_NAMES.map(([place, pattern]) => [place, new RegExp(`^(?:${pattern})$`)] as const);

/** The place that a name found by {@link NAMES} stands for. */
export function placeOf(name: string): Place {
  return WHOLE.find(([, pattern]) => pattern.test(name))?.[0] ?? 'door';
}
