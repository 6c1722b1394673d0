import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { LIVE } from '../deliveries/assignment-states.js';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { wrongState } from '../deliveries/problems.js';
import { remainingChoices, type Choices } from '../dropoff/choices.js';
import { compileDropPolicy } from '../dropoff/compile.js';
import type { CompiledNote, DropPolicy, Place, PolicySources, Wishes } from '../dropoff/drop-policy.js';
import { understood } from '../dropoff/understood.js';
import { tellOverruled } from '../dropoff/tell-overruled.js';
import { type EpochMs, epochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { changeWindow } from '../deliveries/write-deliveries.js';
import { writeResidentsPolicy } from '../order-records/change-policy.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { News } from '../platform/news/news.js';
import type { NoteAnswer } from './note-answer.js';
import { keepLabel } from './keep-label.js';
import { goodsOf } from './packing.js';
import { wishesOfZone } from './prepare-order.js';
import { hasOtherTimes, saysTheSame } from './says-the-same.js';
import { lockWished, wishedOf, type WishedDelivery } from './wished-delivery.js';
import { timesInForce, windowInForce, type TimesInForce } from './window-in-force.js';

export interface WishesChange {
  readonly note?: string;
  readonly wishes?: Wishes;
}

/**
 * The note and wishes that a policy is compiled from, and whether the resident has confirmed how the note is
 * read.
 */
interface Wished {
  readonly note?: string;
  readonly wishes: Wishes;
  readonly confirmed: boolean;
}

/** Until the carrier has arrived, the resident may change where and how the bag is left. */
const CHANGEABLE: readonly DeliveryState[] = ['queued', 'offered', 'accepted', 'picked_up', 'held'];

@Injectable()
export class ResidentWishes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly places: Places,
    private readonly merchants: Merchants,
    private readonly news: News,
    private readonly replanning: ReplanDeliveries,
  ) {}

  /**
   * Compiles the drop policy anew from a new note and chosen wishes. Where that changes it, its version
   * grows, and the carrier is told and has to confirm it before the drop-off.
   */
  async change(deliveryId: string, change: WishesChange, now: EpochMs): Promise<NoteAnswer> {
    const changed = await this.compileAnew(deliveryId, now, (target) => ({
      note: change.note ?? target.note ?? undefined,
      wishes: { ...target.wishes, ...change.wishes },
      confirmed: target.confirmed && change.note === undefined,
    }));
    await this.replanning.replan([deliveryId]);
    return changed;
  }

  /**
   * The resident says that the note is understood rightly: what the policy took from it becomes the
   * resident's own wish, and the note, without anything personal, a label that a reader can learn from.
   */
  async confirm(deliveryId: string, now: EpochMs): Promise<NoteAnswer> {
    return this.compileAnew(deliveryId, now, ({ note, wishes, dropPolicy, reading }) => ({
      note: note ?? undefined,
      wishes: { ...wishes, ...understood(dropPolicy, reading) },
      confirmed: true,
    }));
  }

  private compileAnew(
    deliveryId: string,
    now: EpochMs,
    wish: (target: WishedDelivery) => Wished,
  ): Promise<NoteAnswer> {
    return inTransaction(this.database.manager, async (tx) => {
      const target = await lockWished(tx, deliveryId);
      if (!target) throw notFound('delivery');
      if (!CHANGEABLE.includes(target.state)) throw wrongState('note', target.state);
      const wished = wish(target);
      const { compiled, sources } = this.timesInForce(target, wished, now);
      await this.keepPolicy(tx, target, compiled, wished, now);
      if (wished.confirmed && !target.confirmed) await keepLabel(tx, wished, compiled, now);
      await this.tellCarriers(tx, deliveryId);
      return {
        dropPolicy: compiled.policy,
        reading: { ...compiled.reading, confirmed: wished.confirmed },
        overruled: tellOverruled(compiled.overruled),
        choices: remainingChoices(sources, this.placesFor(target)),
      };
    });
  }

  /** A day that the note names is counted from when it was written, whatever is wished later. */
  private timesInForce(target: WishedDelivery, { note, wishes }: Wished, now: EpochMs): TimesInForce {
    const writtenAt = note === (target.note ?? undefined) ? target.timesWishedAt.getTime() : now;
    return timesInForce(
      { sources: this.sourcesOf(target, note, wishes), compile: compileDropPolicy },
      target.askedWindow ?? undefined,
      epochMs(writtenAt),
      this.config.timeZone,
    );
  }

  /** What can still be wished; nothing once the carrier has arrived. */
  async choices(deliveryId: string): Promise<Choices | undefined> {
    const target = await wishedOf(this.database.manager, deliveryId);
    if (!target || !CHANGEABLE.includes(target.state)) return undefined;
    return remainingChoices(
      this.sourcesOf(target, target.note ?? undefined, target.wishes),
      this.placesFor(target),
    );
  }

  private sourcesOf(target: WishedDelivery, note: string | undefined, resident: Wishes): PolicySources {
    return {
      note,
      resident,
      zone: wishesOfZone(this.places.zone(target.zoneId)),
      compound: target.compoundId ? this.places.compound(target.compoundId)?.dropWishes : undefined,
      merchant: this.merchants.merchant(target.merchantId)?.dropWishes,
      goods: goodsOf(target),
      keptApart: target.keptApart,
      noLocker: !this.places.hasLocker(target.compoundId),
    };
  }

  /** A shelf stands at a compound's gate, a locker where one has been set up; a guard may sit at any house. */
  private placesFor({ compoundId }: WishedDelivery): Place[] {
    const hasGate = compoundId !== null && (this.places.compound(compoundId)?.gates.length ?? 0) > 0;
    return [
      'door',
      ...(hasGate ? (['gate_shelf'] as const) : []),
      'guard_post',
      ...(this.places.hasLocker(compoundId) ? (['locker'] as const) : []),
      'in_person',
    ];
  }

  private async keepPolicy(
    tx: Sql,
    target: WishedDelivery,
    compiled: CompiledNote,
    { note, wishes, confirmed }: Wished,
    now: EpochMs,
  ): Promise<void> {
    const { policy, accessCode } = compiled;
    const changes = !saysTheSame(policy, target.dropPolicy) || (accessCode ?? null) !== target.accessCode;
    const otherTimes = hasOtherTimes(policy, target.dropPolicy);
    // A day that the note names is counted from when it was written, whatever is wished later.
    const sameDay = policy.day !== undefined && note === (target.note ?? undefined);
    await writeResidentsPolicy(tx, target.orderId, {
      compiled,
      note,
      wishes,
      confirmed,
      changes,
      timesWishedAt: otherTimes && !sameDay ? now : undefined,
      now,
    });
    if (otherTimes)
      await this.moveWindow(tx, target, policy, epochMs(sameDay ? target.timesWishedAt.getTime() : now));
  }

  /** The rounds plan by the new times. */
  private async moveWindow(
    tx: Sql,
    target: WishedDelivery,
    policy: DropPolicy,
    wishedAt: EpochMs,
  ): Promise<void> {
    const asked = target.askedWindow ?? undefined;
    const { notBefore, notAfter } = windowInForce(policy, asked, wishedAt, this.config.timeZone).window;
    await changeWindow(tx, target.deliveryId, { notBefore, notAfter });
  }

  private async tellCarriers(tx: Sql, deliveryId: string): Promise<void> {
    const carriers = await rows<{ id: string }>(
      tx,
      `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
      [deliveryId],
    );
    const ids = carriers.map(({ id }) => id);
    if (ids.length > 0) await this.news.tell(tx, 'carrier', ids);
  }
}
