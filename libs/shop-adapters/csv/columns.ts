import { cleanSku } from '../../stock/sku.js';

/** What a list may tell of an article. */
export type Column =
  | 'sku'
  | 'onHand'
  | 'name'
  | 'temperature'
  | 'weightGrams'
  | 'safetyStock'
  | 'category'
  | 'price'
  | 'ageRestricted'
  | 'asOf';

/** The columns that are read, by the names that tills and shop systems write above them, in lower case. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  sku: [
    'sku',
    'sku_id',
    'skuid',
    'sku编码',
    '编码',
    '编号',
    '商品编码',
    '商品编号',
    '商品代码',
    '货号',
    '款号',
  ].concat(['条码', '商品条码', '条形码', 'barcode', '规格编码', '存货编码', '物料编码']),
  onHand: [
    'on_hand',
    'onhand',
    'stock',
    'quantity',
    'qty',
    '库存',
    '库存数',
    '库存数量',
    '库存量',
    '现有库存',
  ].concat([
    '当前库存',
    '实际库存',
    '实时库存',
    '可用库存',
    '可售库存',
    '现存量',
    '结存数量',
    '盘点数量',
    '数量',
  ]),
  name: ['name', 'title', '品名', '名称', '商品名称', '商品名', '存货名称', '物料名称'],
  temperature: ['temperature', '温层', '温区', '存储温层', '储存条件', '存储条件', '保存条件'],
  weightGrams: [
    'weight_grams',
    'weightgrams',
    '重量',
    '重量(克)',
    '重量(克)',
    '重量(g)',
    '重量(g)',
    '净重(克)',
    '净重(g)',
  ],
  safetyStock: ['safety_stock', 'safetystock', '安全库存', '最低库存', '库存下限'],
  category: ['category', '分类', '类别', '商品分类', '商品类别', '类目', '品类'],
  price: ['price', '价格', '售价', '单价', '零售价', '销售价', '售价(元)', '售价(元)', '单价(元)'],
  ageRestricted: ['age_restricted', 'agerestricted', '成人商品', '限成人', '年龄限制'],
  asOf: ['as_of', 'asof', 'updated_at', '更新时间', '盘点时间', '库存时间', '时间'],
};

const COLUMNS = Object.keys(NAMES) as Column[];
const BY_NAME: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => NAMES[column].map((name): [string, Column] => [name, column])),
);

/** A list that names no article or no number: nothing of it can be read. */
export class UnreadableList extends Error {}

/** As people decorate headings: *商品编码, 库存(必填), full width, with marks that nobody sees. */
const plain = (title: string): string =>
  cleanSku(title.normalize('NFKC'))
    .replace(/^[*\s"']+|[*\s"':]+$|[([【] *(必填|必填项|选填|required|optional) *[)\]】]/gi, '')
    .trim()
    .toLowerCase();

/**
 * Which column each field of a line is; undefined for one that says nothing to us. Of two of a kind the first
 * counts.
 */
function readTitles(titles: readonly string[]): (Column | undefined)[] {
  const taken = new Set<Column>();
  return titles.map((title) => {
    const column = BY_NAME.get(plain(title));
    if (!column || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}

/** How many of these a line names, of all columns that are known. */
export const knownColumns = (titles: readonly string[], of: readonly Column[] = COLUMNS): number =>
  readTitles(titles).filter((column) => column && of.includes(column)).length;

/** The columns of a line that names article and number; undefined for any other. */
export function columnsOf(titles: readonly string[]): (Column | undefined)[] | undefined {
  const columns = readTitles(titles);
  return columns.includes('sku') && columns.includes('onHand') ? columns : undefined;
}
