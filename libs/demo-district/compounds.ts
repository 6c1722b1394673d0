import { layOutCompound, type CompoundSketch } from './lay-out-compound.js';

// prettier-ignore
const SKETCHES: readonly CompoundSketch[] = [
  { slug: 'oak-bay', zone: 'new-jiangwan-city', name: { zh: '橡树湾', en: 'Oak Bay' }, at: [31.3235, 121.5035], housing: 'tower', buildings: 14, gates: ['south', 'east'], shelf: 80, locker: 60 },
  { slug: 'hopson-jiangwan', zone: 'new-jiangwan-city', name: { zh: '合生江湾国际公寓', en: 'Hopson Jiangwan Apartments' }, at: [31.3265, 121.5135], housing: 'tower', buildings: 12, gates: ['west', 'south'], shelf: 100, locker: 72 },
  { slug: 'jiande-international', zone: 'new-jiangwan-city', name: { zh: '建德国际公寓', en: 'Jiande International Apartments' }, at: [31.3335, 121.5095], housing: 'tower', buildings: 9, gates: ['east'], shelf: 60 },
  { slug: 'times-garden', zone: 'new-jiangwan-city', name: { zh: '时代花园', en: 'Times Garden' }, at: [31.3185, 121.4975], housing: 'walk_up', buildings: 20, gates: ['south', 'north'], shelf: 90, state: 'restricted' },

  { slug: 'shiguang-4', zone: 'yinhang', name: { zh: '市光四村', en: 'Shiguang Fourth Village' }, at: [31.3235, 121.533], housing: 'walk_up', buildings: 20, gates: ['south', 'west'], shelf: 90 },
  { slug: 'kailu-2', zone: 'yinhang', name: { zh: '开鲁二村', en: 'Kailu Second Village' }, at: [31.331, 121.5365], housing: 'walk_up', buildings: 16, gates: ['east', 'south'], shelf: 70, locker: 36 },
  { slug: 'minxing-1', zone: 'yinhang', name: { zh: '民星一村', en: 'Minxing First Village' }, at: [31.318, 121.544], housing: 'walk_up', buildings: 18, gates: ['north'], shelf: 80, state: 'restricted', dropWishes: { contactless: true } },
  { slug: 'gongnong-3', zone: 'yinhang', name: { zh: '工农三村', en: 'Gongnong Third Village' }, at: [31.329, 121.526], housing: 'walk_up', buildings: 15, gates: ['west', 'east'], shelf: 60 },

  { slug: 'fudan-9', zone: 'fudan', name: { zh: '复旦第九宿舍', en: 'Fudan Ninth Residence' }, at: [31.2945, 121.5005], housing: 'walk_up', buildings: 12, gates: ['east'], shelf: 50, dropWishes: { ring: 'forbidden' } },
  { slug: 'fudan-7', zone: 'fudan', name: { zh: '复旦第七宿舍', en: 'Fudan Seventh Residence' }, at: [31.297, 121.5065], housing: 'walk_up', buildings: 8, gates: ['south'], shelf: 40 },
  { slug: 'wenhua-garden', zone: 'fudan', name: { zh: '文化花园', en: 'Wenhua Garden' }, at: [31.3035, 121.496], housing: 'tower', buildings: 10, gates: ['south', 'west'], shelf: 80, locker: 48 },
  { slug: 'shuxin-apartments', zone: 'fudan', name: { zh: '书馨公寓', en: 'Shuxin Apartments' }, at: [31.3065, 121.504], housing: 'tower', buildings: 6, gates: ['north'], shelf: 40 },

  { slug: 'kic-village', zone: 'wujiaochang', name: { zh: '创智坊', en: 'KIC Village' }, at: [31.3045, 121.512], housing: 'tower', buildings: 12, gates: ['south', 'east'], shelf: 90, locker: 96 },
  { slug: 'sanxiang-century', zone: 'wujiaochang', name: { zh: '三湘世纪花城', en: 'Sanxiang Century Garden' }, at: [31.3085, 121.5205], housing: 'tower', buildings: 16, gates: ['west', 'south'], shelf: 120, locker: 84 },
  { slug: 'guohe-1', zone: 'wujiaochang', name: { zh: '国和一村', en: 'Guohe First Village' }, at: [31.3045, 121.5255], housing: 'walk_up', buildings: 18, gates: ['south', 'north'], shelf: 80, state: 'restricted' },
  { slug: 'guoding-1', zone: 'wujiaochang', name: { zh: '国定一村', en: 'Guoding First Village' }, at: [31.2965, 121.5145], housing: 'walk_up', buildings: 14, gates: ['east'], shelf: 60 },

  { slug: 'changbai-1', zone: 'changbai', name: { zh: '长白一村', en: 'Changbai First Village' }, at: [31.2985, 121.5385], housing: 'walk_up', buildings: 16, gates: ['south', 'east'], shelf: 70 },
  { slug: 'changbai-2', zone: 'changbai', name: { zh: '长白二村', en: 'Changbai Second Village' }, at: [31.296, 121.5435], housing: 'walk_up', buildings: 18, gates: ['west'], shelf: 70, dropWishes: { photo: 'required' } },
  { slug: 'huangxing-greens', zone: 'changbai', name: { zh: '黄兴绿园', en: 'Huangxing Greens' }, at: [31.3, 121.5325], housing: 'tower', buildings: 9, gates: ['north', 'west'], shelf: 80, locker: 60 },
  { slug: 'changhai-2', zone: 'changbai', name: { zh: '长海二村', en: 'Changhai Second Village' }, at: [31.3065, 121.5365], housing: 'walk_up', buildings: 14, gates: ['south'], shelf: 60 },

  { slug: 'tongji-new-village', zone: 'siping-road', name: { zh: '同济新村', en: 'Tongji New Village' }, at: [31.2855, 121.505], housing: 'walk_up', buildings: 20, gates: ['north', 'south'], shelf: 90, dropWishes: { ring: 'forbidden' } },
  { slug: 'tongji-greens', zone: 'siping-road', name: { zh: '同济绿园', en: 'Tongji Greens' }, at: [31.2875, 121.4985], housing: 'tower', buildings: 6, gates: ['east'], shelf: 50, locker: 36 },
  { slug: 'gongjiao-new-village', zone: 'siping-road', name: { zh: '公交新村', en: 'Gongjiao New Village' }, at: [31.282, 121.4925], housing: 'walk_up', buildings: 12, gates: ['south'], shelf: 60 },
  { slug: 'miyun', zone: 'siping-road', name: { zh: '密云小区', en: 'Miyun Estate' }, at: [31.2825, 121.499], housing: 'walk_up', buildings: 12, gates: ['west', 'south'], shelf: 60, state: 'restricted' },

  { slug: 'anshan-1', zone: 'anshan', name: { zh: '鞍山一村', en: 'Anshan First Village' }, at: [31.2745, 121.506], housing: 'walk_up', buildings: 16, gates: ['north', 'east'], shelf: 70 },
  { slug: 'anshan-3', zone: 'anshan', name: { zh: '鞍山三村', en: 'Anshan Third Village' }, at: [31.272, 121.5015], housing: 'walk_up', buildings: 20, gates: ['east', 'south'], shelf: 100, locker: 60 },
  { slug: 'anshan-4', zone: 'anshan', name: { zh: '鞍山四村', en: 'Anshan Fourth Village' }, at: [31.2755, 121.4975], housing: 'walk_up', buildings: 18, gates: ['south'], shelf: 80, state: 'sealed', dropWishes: { contactless: true, disinfect: true } },
  { slug: 'anshan-6', zone: 'anshan', name: { zh: '鞍山六村', en: 'Anshan Sixth Village' }, at: [31.2675, 121.5045], housing: 'walk_up', buildings: 12, gates: ['west'], shelf: 50 },

  { slug: 'kongjiang-2', zone: 'kongjiang-road', name: { zh: '控江二村', en: 'Kongjiang Second Village' }, at: [31.2775, 121.5145], housing: 'walk_up', buildings: 18, gates: ['south', 'east'], shelf: 80 },
  { slug: 'kongjiang-4', zone: 'kongjiang-road', name: { zh: '控江四村', en: 'Kongjiang Fourth Village' }, at: [31.2805, 121.5185], housing: 'walk_up', buildings: 16, gates: ['north'], shelf: 70, locker: 36 },
  { slug: 'fengcheng-3', zone: 'kongjiang-road', name: { zh: '凤城三村', en: 'Fengcheng Third Village' }, at: [31.2765, 121.5225], housing: 'walk_up', buildings: 14, gates: ['west', 'south'], shelf: 60 },
  { slug: 'yanji-4', zone: 'kongjiang-road', name: { zh: '延吉四村', en: 'Yanji Fourth Village' }, at: [31.2855, 121.523], housing: 'walk_up', buildings: 18, gates: ['south', 'north'], shelf: 90, state: 'restricted' },

  { slug: 'ningguo', zone: 'daqiao', name: { zh: '宁国小区', en: 'Ningguo Estate' }, at: [31.269, 121.5285], housing: 'tower', buildings: 8, gates: ['west'], shelf: 60, locker: 48 },
  { slug: 'huaxin-fang', zone: 'daqiao', name: { zh: '华忻坊', en: 'Huaxin Lane' }, at: [31.2655, 121.533], housing: 'lane', buildings: 20, gates: ['south', 'north'], shelf: 40 },
  { slug: 'longchang', zone: 'daqiao', name: { zh: '隆昌公寓', en: 'Longchang Apartments' }, at: [31.2645, 121.543], housing: 'walk_up', buildings: 4, gates: ['west'], shelf: 30, dropWishes: { place: 'gate_shelf' } },
  { slug: 'meizhou', zone: 'daqiao', name: { zh: '眉州小区', en: 'Meizhou Estate' }, at: [31.2625, 121.523], housing: 'walk_up', buildings: 10, gates: ['east', 'south'], shelf: 50 },

  { slug: 'dinghai-449', zone: 'dinghai', name: { zh: '定海路449弄', en: 'Dinghai Road, Lane 449' }, at: [31.274, 121.557], housing: 'lane', buildings: 24, gates: ['west'], shelf: 40, state: 'restricted' },
  { slug: 'aiguo-2', zone: 'dinghai', name: { zh: '爱国二村', en: 'Aiguo Second Village' }, at: [31.279, 121.548], housing: 'walk_up', buildings: 14, gates: ['south', 'west'], shelf: 60 },
  { slug: 'changyang-xinyuan', zone: 'dinghai', name: { zh: '长阳新苑', en: 'Changyang Xinyuan' }, at: [31.2835, 121.542], housing: 'tower', buildings: 10, gates: ['south', 'east'], shelf: 80, locker: 60 },
  { slug: 'boyang', zone: 'dinghai', name: { zh: '波阳公寓', en: 'Boyang Apartments' }, at: [31.2785, 121.5545], housing: 'tower', buildings: 5, gates: ['north'], shelf: 40 },
];

export const demoCompounds = SKETCHES.map(layOutCompound);
