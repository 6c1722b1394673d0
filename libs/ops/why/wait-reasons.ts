import type { HoldReason } from '../../dispatch/round.js';
import type { BilingualName } from '../../places/bilingual-name.js';
import { OBSTACLES, type AssignObstacle } from '../../deliveries/assign/assign-obstacles.js';
import type { Verdict } from '../../dispatch/explain.js';

/** What a delivery waits for, or who has it. */
export type HoldCode =
  | HoldReason
  | 'no_volunteer_on_shift'
  | 'being_planned'
  | 'no_round_yet'
  | 'held_back'
  | 'offer_open'
  | 'with_carrier'
  | 'over';

interface Said {
  readonly because: BilingualName;
  /** What would free it. */
  readonly freedBy: BilingualName;
}

const say = (because: [string, string], freedBy: [string, string]): Said => ({
  because: { zh: because[0], en: because[1] },
  freedBy: { zh: freedBy[0], en: freedBy[1] },
});

export const HOLDS: Readonly<Record<HoldCode, Said>> = {
  no_carrier_on_shift: say(
    ['区域内没有这类配送员在班', 'Nobody of the kind that it needs is on shift in the zone'],
    ['有人上班，或指派邻区骑手', 'Somebody starts a shift, or a rider of a neighbouring zone is assigned'],
  ),
  no_volunteer_on_shift: say(
    ['封闭小区没有志愿者在班', 'The compound is sealed and none of its volunteers is on shift'],
    ['志愿者上班，或小区开放', 'A volunteer starts a shift, or the compound opens'],
  ),
  capacity: say(
    ['没有人装得下', 'Nobody has room for it'],
    [
      '有人送完手上的货，或装载更大的人上班',
      'Somebody delivers what is in hand, or one with more room starts a shift',
    ],
  ),
  cold_box: say(
    ['没有人带冷藏箱', 'Nobody has a cold box'],
    [
      '带冷藏箱的骑手上班，或强制指派',
      'A rider with a cold box starts a shift, or it is assigned with force',
    ],
  ),
  shift_end: say(
    ['在班的人下班前取不到', 'Nobody can pick it up before the shift ends'],
    ['班次延长，或有人上班', 'A shift is made longer, or another starts'],
  ),
  not_admitted: say(
    ['在班的人都不能进入该小区', 'Nobody on shift may enter the compound'],
    ['该小区志愿者上班，或小区开放', 'A volunteer of the compound starts a shift, or the compound opens'],
  ),
  declined: say(
    ['能送的人都刚拒绝过', 'All who could take it refused it a moment ago'],
    [
      '冷却时间过后自动再派，或强制指派',
      'They are asked again after the cool-off, or it is assigned with force',
    ],
  ),
  vehicle: say(
    ['没有区域要求的车型', 'Nobody comes with a vehicle that the zone wants'],
    [
      '合适车型的骑手上班，或改区域规则',
      'A rider with such a vehicle starts a shift, or the zone’s rule is changed',
    ],
  ),
  drop_point_full: say(
    ['投放点已满', 'The place where it is bound is full'],
    ['货架有人取走，或收货人改投放处', 'A bag there is collected, or the resident wishes another place'],
  ),
  earlier_leg: say(
    ['上一段还在路上', 'The leg before it is under way'],
    ['上一段送到大门', 'That one arrives at the gate'],
  ),
  time_window: say(
    ['没有人赶得上约定时间', 'Nobody can be there within the time that was asked for'],
    ['放宽时间要求，或强制指派', 'The rule on the time is waived, or it is assigned with force'],
  ),
  carry_time: say(
    ['路上时间超过保温/冷藏时限', 'The way takes longer than the goods keep'],
    ['近处或更快的骑手上班，或强制指派', 'Somebody faster starts a shift, or it is assigned with force'],
  ),
  legs_in_hand: say(
    ['每个人手上单数都到上限', 'Everybody has as many in hand as the zone allows'],
    ['有人送完一单，或强制指派', 'Somebody delivers one, or it is assigned with force'],
  ),
  waiting_is_free: say(
    ['还不用出发：晚点派也不会晚到', 'It is planned, and its carrier need not leave yet'],
    ['到出发时间自动派单', 'It is offered when its carrier has to leave'],
  ),
  better_carrier_soon: say(
    ['已排给一位即将空出的配送员', 'It is planned for a carrier who will be free in time'],
    ['那位配送员空出后自动派单', 'It is offered when that carrier is free'],
  ),
  being_planned: say(
    ['正在规划路线', 'Its way is being planned'],
    ['稍候自动完成', 'It is a matter of a moment'],
  ),
  no_round_yet: say(
    ['还没有经过调度轮次', 'No round has looked at it yet'],
    ['下一轮调度', 'The next round'],
  ),
  held_back: say(
    ['被暂停', 'It is held: by ops, or because the store could not hand it out'],
    ['站点放行或指派', 'Ops releases or assigns it'],
  ),
  offer_open: say(
    ['已派单，等待对方答复', 'It is offered, and the carrier has not answered'],
    ['对方接单，或派单过期', 'The carrier accepts, or the offer expires'],
  ),
  with_carrier: say(['配送员已接单', 'A carrier has it'], ['送达', 'It is delivered']),
  over: say(['已结束', 'It has come to its end'], ['无', 'Nothing']),
};

const VERDICTS: Readonly<Record<Verdict, BilingualName>> = {
  chosen: { zh: '排给了这一位', en: 'Has it in the plan' },
  costs_more: { zh: '可以送，但总体代价更高', en: 'Could take it, at a higher cost to everybody' },
  busy: { zh: '手上的活排满了', en: 'Has other work in the plan, with which it does not go together' },
  farther: { zh: '别人更近', en: 'Others are nearer' },
  cannot: { zh: '不能送', en: 'May not take it' },
};

/** Of one carrier: what forbids it, or how the plan has it. */
export function inWords(verdict: Verdict, obstacles: readonly AssignObstacle[] = []): BilingualName {
  if (obstacles.length === 0) return VERDICTS[verdict];
  const said = obstacles.map((code) => OBSTACLES[code]);
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

export const HOLD_CODES = Object.keys(HOLDS) as HoldCode[];
export const VERDICT_CODES = Object.keys(VERDICTS) as Verdict[];
