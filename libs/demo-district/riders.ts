import type { Vehicle } from '../dispatch/round.js';
import type { DemoCarrier } from './types.js';
import { demoZones } from './zones.js';

/** Invented people: the Chinese name and its pinyin, surname first. */
// prettier-ignore
const NAMES = [
  '王建军 Wang Jianjun', '李志强 Li Zhiqiang', '张海波 Zhang Haibo', '刘洋 Liu Yang', '陈晓东 Chen Xiaodong', '杨帆 Yang Fan',
  '赵立新 Zhao Lixin', '黄国平 Huang Guoping', '周磊 Zhou Lei', '吴桂兰 Wu Guilan', '徐文斌 Xu Wenbin', '孙大勇 Sun Dayong',
  '马超 Ma Chao', '朱红梅 Zhu Hongmei', '胡永胜 Hu Yongsheng', '郭亮 Guo Liang', '何小龙 He Xiaolong', '林秀英 Lin Xiuying',
  '高峰 Gao Feng', '罗明 Luo Ming', '郑海燕 Zheng Haiyan', '梁伟 Liang Wei', '谢军 Xie Jun', '宋春生 Song Chunsheng',
  '唐志刚 Tang Zhigang', '许家豪 Xu Jiahao', '韩雪松 Han Xuesong', '冯涛 Feng Tao', '邓小芳 Deng Xiaofang', '曹阳 Cao Yang',
  '彭飞 Peng Fei', '曾庆华 Zeng Qinghua', '萧远 Xiao Yuan', '田野 Tian Ye', '董建业 Dong Jianye', '袁媛 Yuan Yuan',
  '潘长江 Pan Changjiang', '于海 Yu Hai', '蒋勇 Jiang Yong', '蔡文杰 Cai Wenjie', '余庆 Yu Qing', '杜鹏 Du Peng',
  '叶青 Ye Qing', '程功 Cheng Gong', '苏建华 Su Jianhua', '魏东 Wei Dong', '吕梁 Lü Liang', '丁宁 Ding Ning',
  '任志远 Ren Zhiyuan', '沈浩 Shen Hao', '姚明亮 Yao Mingliang', '卢山 Lu Shan', '姜波 Jiang Bo', '崔健康 Cui Jiankang',
  '钟磊 Zhong Lei', '谭勇 Tan Yong', '陆家明 Lu Jiaming', '汪洋 Wang Yang', '范丽 Fan Li', '金晓明 Jin Xiaoming',
];

/**
 * Of six riders in a zone: four on e-bikes, then one on a bicycle or on foot, then one with a car or a fifth
 * e-bike.
 */
const VEHICLES: readonly (readonly Vehicle[])[] = [
  ['ebike'],
  ['ebike'],
  ['ebike'],
  ['ebike'],
  ['bicycle', 'foot'],
  ['car', 'ebike'],
];

const CAPACITY: Record<Vehicle, DemoCarrier['capacity']> = {
  foot: { bags: 3, weightGrams: 15_000, coldBox: false },
  bicycle: { bags: 5, weightGrams: 25_000, coldBox: true },
  ebike: { bags: 8, weightGrams: 45_000, coldBox: true },
  car: { bags: 30, weightGrams: 200_000, coldBox: true },
};

export const demoRiders: readonly DemoCarrier[] = NAMES.map((full, index) => {
  const [zh = '', ...latin] = full.split(' ');
  const en = latin.join(' ');
  const zoneIndex = index % demoZones.length;
  const choice = VEHICLES[Math.floor(index / demoZones.length)] ?? ['ebike'];
  const vehicle = choice[zoneIndex % choice.length] ?? 'ebike';
  return {
    slug: en.toLowerCase().replace('ü', 'u').replace(' ', '-'),
    kind: 'rider',
    name: { zh, en },
    zone: demoZones[zoneIndex]?.slug ?? '',
    vehicle,
    capacity: CAPACITY[vehicle],
  };
});
