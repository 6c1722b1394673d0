import type { Place } from '../../drop-policy.js';

const LOCKER =
  '(?:智能|快[递第弟]|丰巢|风巢|蜂巢|峰巢|自提|自取|取件|取餐|取货|外卖|送餐|储物|寄存|存包|存放|存取|暂存|保温|冷藏|冰柜|菜鸟|派件|收件|收货|生鲜|无接触|包裹|物流|信报|云|电子|楼下|大堂|单元|底楼|一楼|快件)柜(?:子|机|里|格)?|丰巢|风巢|蜂巢|峰巢|速递易|近邻宝|e栈|格口|格子(?:柜|里|间)|自提(?:机|箱|点的柜子)|快递箱' +
  '|(?<!鞋|消防|橱|电表|水表|冰|书|衣|酒|门口|门口的|花|玄关|台)柜(?:子|机)?(?!台|上|旁|边|顶|号)' +
  '|\\b(?:parcel |smart |hive ?box |package |pick-?up |delivery |amazon )?(?:lock(?:er|r|a)s?|lc?k[e]?rs?|lok[e]?rs?|hive ?box|fengchao)\\b|\\b(?:parcel|delivery|package|smart|pick-?up) (?:box|machine|station|cabinet|cell|drawer)(?:e?s)?\\b|\\bcabinet\\b';

const GUARD =
  '(?:[门们]卫|[门们]位(?!置)|[门们]房|保安|保按|警卫|保卫|安保|看门|守门|门口值班)(?:的|室|亭|岗亭|岗|处|科|部|大爷|大叔|大哥|小哥|老[头张李王]|阿姨|叔叔|叔|哥|姐|人员|师傅|先生|那边|那里|哪里|那儿|那块|那|这边|值班室|值班){0,4}|门口(?:的)?(?:大爷|大叔|岗亭|亭子)|(?:门口)?小?亭子|岗亭|岗楼|哨亭|岗哨|传达室|收发室|值班室|值班处|警务室|物业(?:前台|办公室|管理处|处|中心)?|前台|管理处|管理室|管理员|门岗|宿管(?:阿姨|大叔|室|办|处)?|楼管(?:阿姨)?|舍管(?:阿姨)?|大堂(?:经理|前台|吧台|礼宾)|礼宾(?:部|台|处)?|物业?管家|管家(?:处|那)?|总台|接待(?:台|处|室)|导诊台|导医台|护士[站台]|分诊台|咨询台|询问处|问询处|秩序员|门厅值班|收费亭|服务台|服务中心|服务处|客服中心|客服台|吧台|登记处|传达|值班(?:员|大爷|阿姨|人员)' +
  "|\\b(?:g[au][ua]rd|security)(?:s|'s)?(?: ?(?:house|post|room|desk|hut|booth|station|box|guard|office|kiosk|shack|cabin|lodge|point|guy|man|lady|team|people|folks|uncle))?\\b|\\b(?:gate ?|door ?|watch ?|sentry )(?:guy|keeper|man|men|lady|uncle|guard|box|booth|post)\\b|\\bsentry\\b|\\b(?:caretaker|superintendent|warden|janitor|attendant|lobby staff|front of house)(?:'s)?(?: (?:desk|office|room|lodge|flat))?\\b|\\bbuilding (?:manager|management|super)\\b|\\b(?:help|info|information|service|nurses?|welcome|check-?in|building|estate) ?(?:desk|station|counter|office)\\b|\\bthe lodge\\b|\\bgatehouse|\\bdoorm[ae]n|\\bconcierge(?: desk)?|\\breception(?:ist)?\\b|\\bfront desk|\\bporter(?:'s)?(?: lodge| desk)?\\b|\\blobby desk|\\b(?:management|property|mgmt|leasing|estate|admin|janitor'?s?|super'?s?) office|\\bproperty (?:desk|management)|\\bfront ?desk|\\brecep\\b";

const GATE =
  '(?:货|外卖|取餐|取货|取件|快递|团购|物资|置物|送餐|自提|寄放|铁|木)架(?:子|上)?|(?:小区|社区|园区|大门|门口)(?:入口|出入口|大门)(?:处|旁|边)?(?:的)?(?:架子|桌子|货架)?|(?:外卖|取餐|团购|快递)(?:台|桌|点|区|存放点|存放处|寄存点|放置点|置物台)' +
  '|(?:小区|社区|大院|园区|院子|弄堂|里弄|弄)(?:的)?(?:的?[东南西北正大前后侧][门]?|的?铁?门|)(?:门口|门|口|大门口?)(?!卫|房|岗|禁|牌|位|密)(?:外面?)?(?:的?(?:架子|桌子))?' +
  '|(?<!单元|家|楼|房|推开|入户)(?:大|东|南|西|北|正)大?门口?(?!把|铃|卫|房|密|禁|垫)(?:外面?|那边|那里)?(?:的?(?:架子|桌子))?|(?<!门口的?|鞋|置物|花|衣|书)架子' +
  '|\\b(?:(?:compound|society|main|front|east|west|north|south|estate|community) )*gate(?! ?code| ?pin)(?: (?:shelf|rack))?\\b|\\b(?:compound|estate|complex|community|main|north|south|east|west) (?:entrance|entry)(?: (?:shelf|rack|table))?\\b|\\bshelving\\b|\\b(?:takeaway|takeout|delivery) (?:table|rack|stand|shelf)\\b|(?<!shoe |shoes |coat |hat |book |bike |umbrella )\\b(?:shelf|rack)\\b';

const DOOR =
  '(?<!公司|单位|学校|医院|酒店|宾馆|商场|超市|饭店|店|园|单元|小区|社区|院|弄堂|区|大|楼|楼下|厅|东|南|西|北|正|校|道)(?:家|房|入户|屋)?[门们](?:口|扣|囗)(?:的?(?:柜子|鞋柜|架子|鞋架))?|家门(?!口|密|禁)口?|(?<![东南西北大]|单元|小区)门(?:前|外面?|边|把手?|上|垫|旁)(?!卫)|地垫|奶箱|鞋柜|鞋架|入户门' +
  '|送(?:货)?(?:到)?(?:上门|到?家门口?|到?家|到?家里|上楼|上来|上去)|送上(?:[一二三四五六七八九十0-9]+)?(?:楼|层)' +
  '|(?<!\\bto |\\bwill |\\bcan |ll )\\b(?:bring|take|carry|run) (?:it |them |everything |the bags? |all |stuff )?(?:right |straight |all the way )?up(?:stairs)?\\b(?! the)|\\b(?:shoe|shoes|umbrella) ?(?:rack|shelf|cabinet|box|stand)\\b|@ ?(?:the |my )?dr\\b|\\b(?:patio|deck|back ?yard|hallway outside)\\b|\\b(?:front ?|my |apartment |flat |side |back |rear |kitchen )?(?<!next )d[oe]?or(?!m[ae]n|bell| bell| ?code| ?pin|bel)(?:step| ?handle|mat)?\\b|\\bdoor(?:step|mat)\\b|\\boutside\\b|\\b(?:upstairs|porch|doorway)\\b';

/**
 * What the places are called, the more telling first: a guard post at a gate is a guard post, a shelf at the
 * gate is no door.
 */
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
