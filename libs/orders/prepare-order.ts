import { Inject, Injectable } from '@nestjs/common';
import type { CompiledNote, PolicySources, Wishes } from '../dropoff/drop-policy.js';
import { goodsMatter } from '../dropoff/goods.js';
import { rulesWishedBy } from '../dropoff/rules/index.js';
import { Fees, type FeeTerm } from '../fees/fees.service.js';
import { epochMs, type EpochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import type { Store } from '../merchants/store.entity.js';
import { paceOf } from '../picker-queue/picker-queue.js';
import { Places } from '../places/places.service.js';
import type { Zone } from '../places/zone.entity.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { refuseFarAhead, refuseFarFrom } from '../platform/http/moment.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { mergedLines, packedGoods } from './asked-goods.js';
import { CompiledNotes } from './compiled-notes.js';
import { feeMeasures, type WhereTo } from './fee-measures.js';
import { locateDropoff, type Located } from './locate-dropoff.js';
import { windowAgainstNote } from './order-warnings.js';
import type { AskedOrder, Judged, KnownOrder, PlacedOrder, Wanted, WantedGoods } from './placed-order.js';
import { pickBy } from './promise-order.js';
import { unknownStore, windowPassed } from './problems.js';
import { wayTo } from './way-to.js';
import { timesInForce } from './window-in-force.js';

/** What is known of an order that is prepared anew: all of it holds as it is. */
export interface KnownBefore {
  /** Where it goes, unless that is what changes. */
  readonly located?: Located;
  /** What its resident has wished by the link. */
  readonly resident?: Wishes;
  readonly keptApart?: boolean;
  /** When the note was written that its days and hours are counted from. */
  readonly writtenAt?: EpochMs;
  /** The terms that it was accepted by. */
  readonly feeTerm?: FeeTerm;
  /** Its times were right when they were asked for. */
  readonly timesStand?: boolean;
}

/** All of an order's acceptance that needs no transaction: its store, its place, its zone, its drop policy. */
@Injectable()
export class OrderPreparation {
  private readonly notes = new CompiledNotes();

  constructor(
    private readonly merchants: Merchants,
    private readonly places: Places,
    private readonly fees: Fees,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws the problem that refuses the order. */
  prepare(asked: AskedOrder, now: EpochMs, before: KnownBefore = {}): KnownOrder {
    const { problems, placed } = this.judge(asked.merchantId, asked.request, now, before);
    if (!placed) throw problems[0] as Problem;
    return { ...placed, ...asked, id: newId(), deliveryId: newId() };
  }

  /** Throws where the store is none of the merchant's: then there is nothing to judge. */
  judge(merchantId: string, request: Wanted, now: EpochMs, before: KnownBefore = {}): Judged {
    const late = before.timesStand ? undefined : problemOf(() => refuseOtherTimes(request, now));
    const store = this.merchants.storeOf(merchantId, request.storeId);
    // What was ordered of a store before it was retired may still be changed.
    const takesOrders = store && (!store.retiredAt || before.writtenAt !== undefined);
    if (!takesOrders) throw late instanceof Problem ? late : unknownStore();
    const located = before.located ?? problemOf(() => locateDropoff(request.dropoff, store, this.places));
    const wanted: WantedGoods = {
      request,
      lines: mergedLines(request),
      ...(request.goods && { packed: packedGoods(request.goods) }),
      // Goods that the merchant has packed wait for nobody's hands.
      pace: request.goods ? undefined : paceOf(store),
      now,
    };
    const problems = [late, located].filter((one) => one instanceof Problem);
    if (problems.length > 0 || located instanceof Problem) return { problems, wanted };
    return { problems, ...this.place(merchantId, request, wanted, store, located, before) };
  }

  private place(
    merchantId: string,
    request: Wanted,
    wanted: WantedGoods,
    store: Store,
    { compound, location, zone, warnings }: Located,
    before: KnownBefore,
  ): { wanted: WantedGoods; placed: PlacedOrder } {
    const { now } = wanted;
    const { feeTerm = { at: now } } = before;
    const written = {
      note: request.dropoff.note,
      zone: wishesOfZone(zone),
      compound: compound?.dropWishes,
      merchant: this.merchants.merchant(merchantId)?.dropWishes,
      noLocker: !this.places.hasLocker(compound?.id),
      ...(before.resident && { resident: before.resident }),
      ...(before.keptApart && { keptApart: true }),
    };
    const compile = (from: PolicySources): CompiledNote => this.notes.compile(from);
    const { compiled, sources, window, against } = timesInForce(
      { sources: written, compile },
      request.window,
      before.writtenAt ?? now,
      this.config.timeZone,
    );
    const where: WhereTo = {
      store,
      door: location,
      address: request.dropoff,
      zone,
      compound: compound && { ...compound, dropPoints: this.places.dropPointsOf(compound.id) },
      deliverAt: epochMs(Math.max(feeTerm.at, window.notBefore ?? feeTerm.at)),
    };
    const askedReadyAt = request.readyAt ? epochMs(Date.parse(request.readyAt)) : undefined;
    const due = askedReadyAt ?? pickBy(zone, window, () => wayTo(where, compiled.policy.place));
    const inTurn = { ...wanted, pickBy: due };
    return {
      wanted: inTurn,
      placed: {
        ...inTurn,
        store,
        location,
        zone,
        warnings: against ? [...warnings, windowAgainstNote(against)] : warnings,
        compiledFor: (goods) =>
          goodsMatter(goods, compiled.policy.place) ? compile({ ...sources, goods }) : compiled,
        feeFor: (load) =>
          this.fees.feeOf({ merchantId, zoneId: zone.id }, () => feeMeasures(where, load), feeTerm),
        window,
        readyAt: epochMs(
          askedReadyAt === undefined ? now + store.preparationSeconds * 1_000 : Math.max(now, askedReadyAt),
        ),
        askedReadyAt,
        wayTo: (place) => wayTo(where, place),
      },
    };
  }
}

function problemOf<Result>(work: () => Result): Result | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** A bag is brought within the year, and not to a window that has passed. */
function refuseOtherTimes({ window, readyAt }: Wanted, now: EpochMs): void {
  refuseFarFrom('window.earliest', window?.earliest, now);
  refuseFarAhead('window.latest', window?.latest, now);
  refuseFarFrom('readyAt', readyAt, now);
  if (window?.latest && Date.parse(window.latest) <= now) throw windowPassed();
}

const BY_ZONE = rulesWishedBy('zone');

/** What a zone demands of every drop-off in it. */
export function wishesOfZone(zone: Zone | undefined): Wishes {
  const rules: Wishes = zone?.rules ?? {};
  return Object.fromEntries(
    BY_ZONE.filter((rule) => rules[rule] !== undefined).map((rule) => [rule, rules[rule]]),
  );
}
