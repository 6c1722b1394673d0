import type { Location } from '../geo/location.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { DemoZone } from './types.js';

/** Corners that neighbours share, so that zones tile without gaps. The east is the Huangpu river. */
const CORNERS = {
  north_west: { lat: 31.345, lng: 121.489 },
  north: { lat: 31.346, lng: 121.52 },
  north_east: { lat: 31.34, lng: 121.553 },
  zhengli_west: { lat: 31.3125, lng: 121.4865 },
  zhengli_songhu: { lat: 31.3125, lng: 121.5085 },
  zhengli_middle: { lat: 31.3123, lng: 121.5185 },
  zhengli_guohe: { lat: 31.312, lng: 121.5285 },
  zhengli_river: { lat: 31.311, lng: 121.566 },
  guokang_west: { lat: 31.2915, lng: 121.485 },
  guokang_middle: { lat: 31.2915, lng: 121.509 },
  guokang_huangxing: { lat: 31.2905, lng: 121.529 },
  fuxing_island_north: { lat: 31.293, lng: 121.564 },
  siping_west: { lat: 31.2775, lng: 121.488 },
  siping_middle: { lat: 31.278, lng: 121.5095 },
  zhoujiazui_dalian: { lat: 31.2715, lng: 121.51 },
  zhoujiazui_huangxing: { lat: 31.2735, lng: 121.5305 },
  zhoujiazui_longchang: { lat: 31.269, lng: 121.548 },
  fuxing_island_south: { lat: 31.276, lng: 121.569 },
  dalian_west: { lat: 31.261, lng: 121.4945 },
  dalian_south: { lat: 31.26, lng: 121.508 },
  bund_west: { lat: 31.254, lng: 121.526 },
  bund_east: { lat: 31.259, lng: 121.552 },
} as const satisfies Record<string, Location>;

export const demoZones: readonly DemoZone[] = [
  zone('new-jiangwan-city', { zh: '新江湾城', en: 'New Jiangwan City' }, [
    'north_west',
    'north',
    'zhengli_middle',
    'zhengli_songhu',
    'zhengli_west',
  ]),
  zone('yinhang', { zh: '殷行', en: 'Yinhang' }, [
    'north',
    'north_east',
    'zhengli_river',
    'zhengli_guohe',
    'zhengli_middle',
  ]),
  zone('fudan', { zh: '复旦', en: 'Fudan' }, [
    'zhengli_west',
    'zhengli_songhu',
    'guokang_middle',
    'guokang_west',
  ]),
  zone('wujiaochang', { zh: '五角场', en: 'Wujiaochang' }, [
    'zhengli_songhu',
    'zhengli_middle',
    'zhengli_guohe',
    'guokang_huangxing',
    'guokang_middle',
  ]),
  zone('changbai', { zh: '长白', en: 'Changbai' }, [
    'zhengli_guohe',
    'zhengli_river',
    'fuxing_island_north',
    'guokang_huangxing',
  ]),
  zone('siping-road', { zh: '四平路', en: 'Siping Road' }, [
    'guokang_west',
    'guokang_middle',
    'siping_middle',
    'siping_west',
  ]),
  zone('anshan', { zh: '鞍山', en: 'Anshan' }, [
    'siping_west',
    'siping_middle',
    'zhoujiazui_dalian',
    'dalian_south',
    'dalian_west',
  ]),
  zone('kongjiang-road', { zh: '控江路', en: 'Kongjiang Road' }, [
    'guokang_middle',
    'guokang_huangxing',
    'zhoujiazui_huangxing',
    'zhoujiazui_dalian',
    'siping_middle',
  ]),
  zone('daqiao', { zh: '大桥', en: 'Daqiao' }, [
    'zhoujiazui_dalian',
    'zhoujiazui_huangxing',
    'zhoujiazui_longchang',
    'bund_east',
    'bund_west',
    'dalian_south',
  ]),
  zone('dinghai', { zh: '定海', en: 'Dinghai' }, [
    'guokang_huangxing',
    'fuxing_island_north',
    'fuxing_island_south',
    'bund_east',
    'zhoujiazui_longchang',
    'zhoujiazui_huangxing',
  ]),
];

function zone(slug: string, name: BilingualName, corners: readonly (keyof typeof CORNERS)[]): DemoZone {
  return { slug, name, polygon: corners.map((corner) => CORNERS[corner]) };
}
