import type { StockAdapter } from '../stock-adapter.js';
import { walkPages } from '../walk-pages.js';
import { credentials, settings, type JddjCredentials, type JddjSettings } from './jddj-account.js';
import { push } from './push-stock.js';
import { readLevels } from './read-levels.js';

/**
 * 京东到家 (JDDJ, now 京东秒送) by its open platform: 可用库存 of one store, by the merchant's own article codes. Its
 * messages (https://opendj.jd.com/staticnew/widgets/api/MQStoreSkuStockVendibility.html) say only whether
 * there is any left, never how many, so that none is heard here.
 *
 * Sources: https://opendj.jd.com/staticnew/widgets/doc/newguifanchannel.html (addresses, parameters,
 * signature) and portalCodes.html beside it (two layers of codes); github.com/openphp/jd-dj,
 * src/Request/Stock.php, and github.com/Abbotton/jddj, src/Request/{BaseRequest,Stock,Pms}.php (calls and
 * their parameters); github.com/wujianlonglong/jddj, src/main/java/com/example/business/JingdongUtil.java and
 * model/DtJDGoodsInfo*.java (pages of articles, 10032).
 */
export const jddjAdapter: StockAdapter<JddjSettings, JddjCredentials> = {
  name: 'jddj',
  settings,
  credentials,
  /**
   * Each call's timestamp has to differ by the second; between a call's turn and its timestamp some time may
   * pass.
   */
  secondsBetweenCalls: 1.5,
  pull: (account, from, signal) => walkPages(from, '1', (at) => readLevels(account, at, signal)),
  push,
};
