import { demoCompounds } from './compounds.js';
import type { DemoVolunteer } from './types.js';

/** Every compound that outside carriers may not enter has a volunteer at least; the sealed one has two. */
const VOLUNTEERS: readonly (readonly [zh: string, en: string, compound: string])[] = [
  ['沈美华', 'Shen Meihua', 'times-garden'],
  ['顾建民', 'Gu Jianmin', 'minxing-1'],
  ['陆佩芳', 'Lu Peifang', 'guohe-1'],
  ['张一鸣', 'Zhang Yiming', 'guohe-1'],
  ['俞晓岚', 'Yu Xiaolan', 'miyun'],
  ['钱国强', 'Qian Guoqiang', 'anshan-4'],
  ['戴思敏', 'Dai Simin', 'anshan-4'],
  ['施卫东', 'Shi Weidong', 'yanji-4'],
  ['倪阿妹', 'Ni Amei', 'dinghai-449'],
  ['方晨', 'Fang Chen', 'tongji-new-village'],
];

export const demoVolunteers: readonly DemoVolunteer[] = VOLUNTEERS.map(([zh, en, compound]) => ({
  slug: en.toLowerCase().replace(' ', '-'),
  kind: 'volunteer',
  name: { zh, en },
  zone: demoCompounds.find(({ slug }) => slug === compound)?.zone ?? '',
  compound,
  vehicle: 'foot',
  // A hand cart, as residents' committees lend them.
  capacity: { bags: 12, weightGrams: 60_000, coldBox: true },
}));
