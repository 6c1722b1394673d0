import type { CsvRows, RowKind } from '../file-row.js';

export type CsvColumn =
  | 'id'
  | 'name'
  | 'nameZh'
  | 'nameEn'
  | 'lat'
  | 'lng'
  | 'merchant'
  | 'preparationSeconds'
  | 'pickers'
  | 'zone'
  | 'compound'
  | 'vehicle'
  | 'bags'
  | 'weightGrams'
  | 'coldBox'
  | 'number'
  | 'floors'
  | 'lift';

/** The columns that are read, by the names that people write above them, in lower case. */
const NAMES: Readonly<Record<CsvColumn, readonly string[]>> = {
  id: ['id', 'externalid', 'external_id', '编号', '工号', '门店编号', '骑手编号'],
  name: ['name', '姓名', '名称', '门店名称', '门店'],
  nameZh: ['namezh', 'name_zh', 'name:zh', '中文名'],
  nameEn: ['nameen', 'name_en', 'name:en', '英文名'],
  lat: ['lat', 'latitude', '纬度'],
  lng: ['lng', 'lon', 'long', 'longitude', '经度'],
  merchant: ['merchant', 'merchantid', 'merchant_id', '商家', '商户'],
  preparationSeconds: ['preparationseconds', 'preparation_seconds', '备货秒数'],
  pickers: ['pickers', '拣货员数'],
  zone: ['zone', 'zoneid', 'zone_id', '区域', '片区'],
  compound: ['compound', 'compoundid', 'compound_id', '小区'],
  vehicle: ['vehicle', '车辆', '交通工具'],
  bags: ['bags', '袋数'],
  weightGrams: ['weightgrams', 'weight_grams', '载重(克)'],
  coldBox: ['coldbox', 'cold_box', '冷藏箱', '保温箱'],
  number: ['number', 'building', '楼号', '楼栋', '栋号'],
  floors: ['floors', '层数', '楼层数'],
  lift: ['lift', 'elevator', '电梯'],
};
const COLUMNS = Object.keys(NAMES) as CsvColumn[];

export interface Sheet {
  readonly kind: RowKind;
  /** The columns without which no row of it can be read. */
  readonly needs: readonly CsvColumn[];
  readonly fields: readonly CsvColumn[];
}

export const SHEETS: Readonly<Record<CsvRows, Sheet>> = {
  stores: {
    kind: 'store',
    needs: ['id', 'name', 'lat', 'lng'],
    fields: ['merchant', 'preparationSeconds', 'pickers'],
  },
  riders: {
    kind: 'rider',
    needs: ['id', 'name'],
    fields: ['zone', 'vehicle', 'bags', 'weightGrams', 'coldBox'],
  },
  volunteers: {
    kind: 'volunteer',
    needs: ['id', 'name', 'compound'],
    fields: ['compound', 'vehicle', 'bags', 'weightGrams', 'coldBox'],
  },
  buildings: {
    kind: 'building',
    needs: ['number', 'lat', 'lng'],
    fields: ['compound', 'number', 'floors', 'lift'],
  },
};

/** Which column each field of a line is; of two of a kind the first counts. */
export function columnsOf(titles: readonly string[]): (CsvColumn | undefined)[] {
  const taken = new Set<CsvColumn>();
  return titles.map((title) => {
    const plain = title.normalize('NFKC').trim().replace(/^\*/, '').toLowerCase();
    const column = COLUMNS.find((one) => !taken.has(one) && NAMES[one].includes(plain));
    if (column) taken.add(column);
    return column;
  });
}
