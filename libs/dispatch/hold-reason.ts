import { type Seconds, seconds } from '../geo/units.js';
import type { Model, Runner, Work } from './model.js';
import type { HoldReason } from './round.js';

/**
 * The constraint that binds a leg without a place in the plan: carriers are ruled out by one question after
 * the other, and the question that leaves nobody is the answer.
 */
export function holdReason(model: Model, work: Work): HoldReason {
  let left: readonly Runner[] = model.runners;
  for (const [reason, rulesOut] of questions(model, work)) {
    left = left.filter((runner) => !rulesOut(runner));
    if (left.length === 0) return reason;
  }
  // Someone could take it as the only work of the shift, and has other work before it.
  return model.switches.chains ? 'shift_end' : 'better_carrier_soon';
}

/** What forbids one carrier to take a leg, whatever else there is to do; all of it, the plainest first. */
export type Obstacle =
  | 'carrier_kind'
  | Exclude<
      HoldReason,
      'no_carrier_on_shift' | 'drop_point_full' | 'earlier_leg' | 'waiting_is_free' | 'better_carrier_soon'
    >;

export function obstacles(model: Model, work: Work, runner: Runner): Obstacle[] {
  return questions(model, work)
    .filter(([, rulesOut]) => rulesOut(runner))
    .map(([reason]) => (reason === 'no_carrier_on_shift' ? 'carrier_kind' : reason));
}

/** The questions by which carriers are ruled out; of each kind of carrier there may be none on shift. */
type Question = readonly [
  'no_carrier_on_shift' | Exclude<Obstacle, 'carrier_kind'>,
  (runner: Runner) => boolean,
];

function questions(model: Model, work: Work): readonly Question[] {
  const { leg } = work;
  const reach = ({ freeAt, place, vehicle }: Runner): Seconds =>
    seconds(
      Math.max(freeAt + model.ways.seconds(place, work.pickup, vehicle) + work.halfPickup, work.readyAt),
    );
  const way = ({ vehicle }: Runner): Seconds =>
    seconds(work.halfPickup + model.ways.seconds(work.pickup, work.dropoff, vehicle) + work.halfDropoff);
  return [
    ['no_carrier_on_shift', ({ carrier }) => carrier.kind !== leg.carrierKind],
    [
      'not_admitted',
      ({ carrier }) =>
        leg.closedCompoundId !== undefined && !carrier.admittedTo.includes(leg.closedCompoundId),
    ],
    ['cold_box', ({ carrier }) => leg.temperature === 'frozen' && !carrier.capacity.coldBox],
    ['vehicle', ({ carrier }) => leg.vehicles !== undefined && !leg.vehicles.includes(carrier.vehicle)],
    ['declined', ({ carrier }) => leg.declinedBy.includes(carrier.id)],
    ['capacity', ({ bags, grams }) => work.bags > bags || work.grams > grams],
    ['legs_in_hand', ({ maxBundle }) => maxBundle < 1],
    ['shift_end', (runner) => reach(runner) > runner.shiftEndsAt],
    ['time_window', (runner) => reach(runner) + way(runner) > work.notAfter],
    ['carry_time', (runner) => way(runner) > work.maxCarry],
  ];
}
