import type { Type } from '@nestjs/common';
import { ClearImports, DueImports } from '../../libs/city-import/imports.chores.js';
import { EndAnsweredCalls } from '../../libs/deliveries/calls/answered-calls.chore.js';
import { ExpireOffers } from '../../libs/deliveries/carry/expire-offers.chore.js';
import { ClearFormerPolicies } from '../../libs/deliveries/forget/former-policies.chore.js';
import { TellDelays } from '../../libs/deliveries/expected/tell-delays.chore.js';
import { CancelNeverEnded, EndCodes, EraseOld } from '../../libs/deliveries/forget/residents.chores.js';
import { LostPlans } from '../../libs/deliveries/lost-plans.chore.js';
import { MeasureEvents } from '../../libs/deliveries/measure-events.reaction.js';
import { PlanAccepted } from '../../libs/deliveries/plan-accepted.reaction.js';
import { MissedReplans } from '../../libs/deliveries/replan/missed-replans.chore.js';
import { DeleteOldRounds } from '../../libs/deliveries/rounds/old-rounds.chore.js';
import { WakeZones } from '../../libs/deliveries/rounds/wake-zones.reaction.js';
import { ZoneRounds } from '../../libs/deliveries/rounds/zone-rounds.chore.js';
import { FreeForgottenBags } from '../../libs/deliveries/shelf/forgotten-bags.chore.js';
import { HandOnStranded } from '../../libs/deliveries/steer/stranded-legs.chore.js';
import { ClearEnrolments } from '../../libs/enrolment/clear-enrolments.chore.js';
import { ForgetHealth, ForgetPlaces } from '../../libs/fleet/forget.chores.js';
import { MeasureLockers } from '../../libs/locker-visits/board/measure-lockers.chore.js';
import { CheckLockers } from '../../libs/locker-visits/watch/check-lockers.chore.js';
import { EndDisinfections } from '../../libs/locker-visits/watch/end-disinfections.chore.js';
import { HouseStranded, SendElsewhere } from '../../libs/locker-visits/watch/stranded-bags.chores.js';
import { ClearEndedClaims } from '../../libs/lockers/claims/clear-ended.chore.js';
import { ClearBulks } from '../../libs/ops/bulk/clear-bulks.chore.js';
import { ForgetQuotes } from '../../libs/orders/quotes/forget-quotes.chore.js';
import { SettleOversold } from '../../libs/picking/oversold/settle-oversold.chore.js';
import { ShortenQueues } from '../../libs/picking/watch/shorten-queues.chore.js';
import { ClearSignIns } from '../../libs/people/clear-sign-ins.chore.js';
import { ClearNotices } from '../../libs/notices/clear-notices.chore.js';
import { SendNotices } from '../../libs/notices/send-notices.chore.js';
import { TellResidents } from '../../libs/notices/tell-residents.reaction.js';
import { CutUnanswered } from '../../libs/picking/watch/unanswered.chore.js';
import { KeepReports } from '../../libs/reports/keep-reports.chore.js';
import { MarkDays } from '../../libs/reports/mark-days.reaction.js';
import { ClearStock } from '../../libs/stock-sync/clear-stock.chore.js';
import { DueSyncs } from '../../libs/stock-sync/due-syncs.chore.js';
import { StockSchedules } from '../../libs/stock-sync/stock-schedules.chore.js';
import { WakeToldSources } from '../../libs/stock-sync/wake-told.reaction.js';
import type { Chore, Watch } from '../../libs/upkeep/chore.js';
import { BlotOutReasons, ClearCounts } from '../../libs/upkeep/platform.chores.js';
import type { Reaction } from '../../libs/upkeep/reaction.js';
import { ClearSettledMessages } from '../../libs/webhooks/clear-settled.chore.js';
import { DueWebhooks } from '../../libs/webhooks/due-webhooks.chore.js';
import { TellMerchants } from '../../libs/webhooks/tell-merchants.reaction.js';

/**
 * In the order in which they run. Merchants come last: their jobs are best begun when the messages are
 * committed.
 */
export const reactions: readonly Type<Reaction>[] = [
  MeasureEvents,
  PlanAccepted,
  WakeZones,
  WakeToldSources,
  TellResidents,
  MarkDays,
  TellMerchants,
];

/** Makes law 1 true: whatever a queue has lost is made again from the tables. And what no event starts. */
const SWEEPING: readonly Type<Chore>[] = [
  ExpireOffers,
  HandOnStranded,
  FreeForgottenBags,
  MissedReplans,
  EndAnsweredCalls,
  LostPlans,
  ZoneRounds,
  TellDelays,
  DueWebhooks,
  StockSchedules,
  DueSyncs,
  DueImports,
  ClearStock,
  // What has been kept for as long as it may be: a bounded part at each turn, found by an index.
  DeleteOldRounds,
  ClearCounts,
  ClearEndedClaims,
  ForgetHealth,
  BlotOutReasons,
  ClearSettledMessages,
  ClearImports,
  ClearBulks,
  EndCodes,
  EraseOld,
  CancelNeverEnded,
  ClearFormerPolicies,
  ForgetPlaces,
  ClearSignIns,
  ClearEnrolments,
  ClearNotices,
  ForgetQuotes,
];

/** Lockers are called, which may take a while: nothing else waits for them. */
const LOCKERS: readonly Type<Chore>[] = [
  MeasureLockers,
  CheckLockers,
  EndDisinfections,
  HouseStranded,
  SendElsewhere,
];

/** Gateways are called, in turns that nothing waits for. */
const NOTICES: readonly Type<Chore>[] = [SendNotices];
/** A day with many orders takes seconds to count: no offer waits for it. */
const REPORTS: readonly Type<Chore>[] = [KeepReports];

const PICKING: readonly Type<Chore>[] = [CutUnanswered, SettleOversold, ShortenQueues];

export const watches: readonly Watch[] = [
  { part: 'sweeper', name: 'Sweeper', lock: 100_102, wakesWithOutbox: true, chores: SWEEPING },
  { part: 'lockers', name: 'LockerWatch', lock: null, wakesWithOutbox: false, chores: LOCKERS },
  { part: 'notices', name: 'NoticeWatch', lock: null, wakesWithOutbox: true, chores: NOTICES },
  { part: 'picking', name: 'PickingWatch', lock: 100_104, wakesWithOutbox: false, chores: PICKING },
  { part: 'reports', name: 'Reports', lock: null, wakesWithOutbox: false, chores: REPORTS },
];
