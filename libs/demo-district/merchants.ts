import type { DemoMerchant } from './types.js';

const ALL = ['ambient', 'chilled', 'frozen', 'hot'] as const;
const COLD = ['ambient', 'chilled', 'frozen'] as const;

/**
 * Invented merchants: a chain of dark stores, a neighbourhood supermarket, a market hall that sells what is
 * fresh.
 */
export const demoMerchants: readonly DemoMerchant[] = [
  {
    slug: 'luye-fresh',
    name: { zh: '绿野鲜生', en: 'Lüye Fresh' },
    stores: [
      {
        slug: 'luye-wujiaochang',
        name: { zh: '绿野鲜生 五角场前置仓', en: 'Lüye Fresh, Wujiaochang dark store' },
        location: { lat: 31.3008, lng: 121.5168 },
        preparationSeconds: 360,
        keeps: COLD,
      },
      {
        slug: 'luye-kongjiang',
        name: { zh: '绿野鲜生 控江路前置仓', en: 'Lüye Fresh, Kongjiang Road dark store' },
        location: { lat: 31.2828, lng: 121.5215 },
        preparationSeconds: 360,
        keeps: COLD,
      },
      {
        slug: 'luye-yinhang',
        name: { zh: '绿野鲜生 殷行前置仓', en: 'Lüye Fresh, Yinhang dark store' },
        location: { lat: 31.3262, lng: 121.5312 },
        preparationSeconds: 420,
        keeps: COLD,
      },
      {
        slug: 'luye-dinghai',
        name: { zh: '绿野鲜生 定海前置仓', en: 'Lüye Fresh, Dinghai dark store' },
        location: { lat: 31.2805, lng: 121.5495 },
        preparationSeconds: 420,
        keeps: COLD,
      },
    ],
  },
  {
    slug: 'linjia-supermarket',
    name: { zh: '邻佳超市', en: 'Linjia Supermarket' },
    stores: [
      {
        slug: 'linjia-siping',
        name: { zh: '邻佳超市 四平路店', en: 'Linjia Supermarket, Siping Road' },
        location: { lat: 31.2842, lng: 121.5018 },
        preparationSeconds: 600,
        keeps: ALL,
      },
      {
        slug: 'linjia-new-jiangwan',
        name: { zh: '邻佳超市 新江湾城店', en: 'Linjia Supermarket, New Jiangwan City' },
        location: { lat: 31.3252, lng: 121.5078 },
        preparationSeconds: 600,
        keeps: ALL,
      },
    ],
  },
  {
    slug: 'anshan-market',
    name: { zh: '鞍山菜市场', en: 'Anshan Market Hall' },
    stores: [
      {
        slug: 'market-anshan',
        name: { zh: '鞍山菜市场', en: 'Anshan Market Hall' },
        location: { lat: 31.2738, lng: 121.5038 },
        preparationSeconds: 480,
        keeps: ['ambient', 'chilled'],
      },
      {
        slug: 'market-daqiao',
        name: { zh: '鞍山菜市场 大桥分场', en: 'Anshan Market Hall, Daqiao branch' },
        location: { lat: 31.2668, lng: 121.5305 },
        preparationSeconds: 480,
        keeps: ['ambient', 'chilled'],
      },
    ],
  },
];
