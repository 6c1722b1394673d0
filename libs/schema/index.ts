import { Spine1764000000001 } from './0001-spine.js';
import { Heartbeats1764000000002 } from './0002-heartbeats.js';
import { DropPoints1764000000003 } from './0003-drop-points.js';
import { Gates1764000000004 } from './0004-gates.js';
import { Enforcement1764000000005 } from './0005-enforcement.js';
import { Lockers1764000000006 } from './0006-lockers.js';
import { HealthAndRounds1764000000007 } from './0007-health-and-rounds.js';
import { GoodsAndPlaces1764000000008 } from './0008-goods-and-places.js';
import { TrueStock1764000000009 } from './0009-true-stock.js';
import { CountedPages1764000000010 } from './0010-counted-pages.js';
import { PickingPlans1764000000011 } from './0011-picking-plans.js';
import { RateLimits1764000000012 } from './0012-rate-limits.js';
import { Liveness1764000000013 } from './0013-liveness.js';
import { Keys1764000000014 } from './0014-keys.js';
import { Retention1764000000015 } from './0015-retention.js';
import { AnyServer1764000000016 } from './0016-any-server.js';
import { OrderWarnings1764000000017 } from './0017-order-warnings.js';
import { CarriersTimes1764000000018 } from './0018-carriers-times.js';
import { WebhookEndpoints1764000000019 } from './0019-webhook-endpoints.js';
import { Readings1764000000020 } from './0020-readings.js';
import { DeclaredParts1764000000021 } from './0021-declared-parts.js';
import { ChangedOrders1764000000023 } from './0023-changed-orders.js';
import { Promises1764000000022 } from './0022-promises.js';
import { EndpointsAsRows1764000000024 } from './0024-webhook-endpoints.js';
import { NoticesAndRatings1764000000025 } from './0025-notices-and-ratings.js';
import { Fees1764000000026 } from './0026-fees.js';
import { City1764000000029 } from './0029-city.js';
import { Pay1764000000027 } from './0027-pay.js';
import { ActsOfOps1764000000028 } from './0028-acts-of-ops.js';
import { People1764000000030 } from './0030-people.js';
import { Age1764000000031 } from './0031-age.js';
import { Reports1764000000032 } from './0032-reports.js';

/** Every migration, oldest first. */
export const migrations = [
  Spine1764000000001,
  Heartbeats1764000000002,
  DropPoints1764000000003,
  Gates1764000000004,
  Enforcement1764000000005,
  Lockers1764000000006,
  HealthAndRounds1764000000007,
  GoodsAndPlaces1764000000008,
  TrueStock1764000000009,
  CountedPages1764000000010,
  PickingPlans1764000000011,
  RateLimits1764000000012,
  Liveness1764000000013,
  Keys1764000000014,
  Retention1764000000015,
  AnyServer1764000000016,
  OrderWarnings1764000000017,
  CarriersTimes1764000000018,
  WebhookEndpoints1764000000019,
  Readings1764000000020,
  DeclaredParts1764000000021,
  ChangedOrders1764000000023,
  Promises1764000000022,
  EndpointsAsRows1764000000024,
  NoticesAndRatings1764000000025,
  Fees1764000000026,
  City1764000000029,
  Pay1764000000027,
  ActsOfOps1764000000028,
  People1764000000030,
  Age1764000000031,
  Reports1764000000032,
];
