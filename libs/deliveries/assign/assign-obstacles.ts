import type { Obstacle } from '../../dispatch/hold-reason.js';
import type { Bar } from '../../fleet/health/bar.js';
import type { ShiftState } from '../../fleet/carrier.entity.js';
import type { BilingualName } from '../../places/bilingual-name.js';

/** What keeps a delivery from being assigned to a carrier. */
export type AssignObstacle =
  | Obstacle
  | 'drop_point_full'
  | 'off_shift'
  | 'paused'
  | 'no_position'
  | 'another_zone'
  | 'stood_down'
  | 'attestation_failed'
  | 'attestation_needed';

interface Said extends BilingualName {
  /** Whether ops may pass over it with `force`. */
  readonly mayForce: boolean;
}

const never = (zh: string, en: string): Said => ({ zh, en, mayForce: false });
const withForce = (zh: string, en: string): Said => ({ zh, en, mayForce: true });

/**
 * With `force` goes what ops can know better than the tables: a bag with ice, a bicycle that will do, a
 * promise to stay longer. Never what a law holds (nobody carries more than they can, nobody goes in where the
 * gate is closed, a place is kept for one bag), what is about health, and what would be taken back at once
 * (nobody is there to carry it).
 */
export const OBSTACLES: Readonly<Record<AssignObstacle, Said>> = {
  carrier_kind: never('这一段要由另一类配送员送', 'This leg is for the other kind of carrier'),
  not_admitted: never('不能进入该小区', 'May not enter the compound'),
  capacity: never('装不下', 'Has no room for it'),
  drop_point_full: never('投放点已满', 'The drop point is full'),
  off_shift: never('不在班', 'Is not on shift'),
  no_position: never('位置未知', 'Has told no position'),
  stood_down: never('已被暂停接单', 'Is stood down'),
  attestation_failed: never('健康申报未通过', 'The health attestation did not pass'),
  attestation_needed: never('需要健康申报', 'A health attestation is needed'),
  paused: withForce('已暂停接单', 'Has paused the shift'),
  another_zone: withForce('属于另一区域', 'Works in another zone'),
  cold_box: withForce('没有冷藏箱', 'Has no cold box'),
  vehicle: withForce('车型不符合区域规定', 'Comes with a vehicle that the zone does not want'),
  declined: withForce('刚拒绝过这一单', 'Refused it a moment ago'),
  legs_in_hand: withForce('手上单数已到上限', 'Has as many in hand as the zone allows'),
  shift_end: withForce('下班前取不到', 'Cannot pick up before the shift ends'),
  time_window: withForce('赶不上约定时间', 'Cannot be there within the time that was asked for'),
  carry_time: withForce('路上时间超过保温/冷藏时限', 'The way is longer than the goods keep'),
};

export const ASSIGN_OBSTACLES = Object.keys(OBSTACLES) as AssignObstacle[];

/** Of the carrier alone, whatever the delivery. */
export function ofCarrier({
  shiftState,
  zoneId,
  located,
  bar,
  legZoneId,
}: {
  readonly shiftState: ShiftState;
  readonly zoneId: string;
  readonly located: boolean;
  readonly bar?: Bar;
  readonly legZoneId: string;
}): AssignObstacle[] {
  return [
    ...(bar ? [BARRED[bar.code]] : []),
    ...(shiftState === 'offline' ? (['off_shift'] as const) : []),
    // Whom ops stands down is paused by that.
    ...(shiftState === 'paused' && !bar ? (['paused'] as const) : []),
    ...(located ? [] : (['no_position'] as const)),
    ...(zoneId === legZoneId ? [] : (['another_zone'] as const)),
  ];
}

const BARRED: Readonly<Record<Bar['code'], AssignObstacle>> = {
  STOOD_DOWN: 'stood_down',
  ATTESTATION_FAILED: 'attestation_failed',
  ATTESTATION_NEEDED: 'attestation_needed',
};

/** Those in the way: all, or with `force` those that it does not pass. */
export const inTheWay = (found: readonly AssignObstacle[], force: boolean): AssignObstacle[] =>
  found.filter((code) => !force || !OBSTACLES[code].mayForce);
