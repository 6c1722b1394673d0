import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Photos } from '../deliveries/carry/photos.service.js';
import { maskPhone, maskPhonesIn } from '../contact/mask-phones.js';
import { withMaskedPhones } from '../deliveries/masked-policy.js';
import type { Doubt, Reading, ToldReading } from '../dropoff/drop-policy.js';
import { readingWithMaskedPhones } from '../deliveries/told-reading.js';
import { ZoneSupplies } from '../deliveries/supply/zone-supplies.service.js';
import { toFee } from '../fees/fixed-fee.js';
import { SteerDeliveries } from '../deliveries/steer/steer-deliveries.service.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { Clock } from '../platform/clock/clock.js';
import type { Sql } from '../platform/database/sql.js';
import { SecondLook } from '../platform/news/second-look.js';
import { invalid, notFound, Problem } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import { metrics } from '../platform/telemetry/metrics.js';
import { shortLinesOf } from '../stock/lines/short-line.js';
import type { OrderAnswer, OrderPage, WholeOrder } from './order-answer.js';
import { OrderIntake, type Intake } from './order-intake.js';
import type { OrderRequest } from './order-request.js';
import {
  hasDelivery,
  historyOf,
  linesOf,
  orderOf,
  ordersOf,
  type OrderFilter,
  type OrderView,
} from './order-view.js';
import { askedOrder, type AskedOrder } from './placed-order.js';
import { OrderPreparation } from './prepare-order.js';
import { Quotes } from './quotes/quotes.service.js';

/** What merchants do with orders. */
@Injectable()
export class Orders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly preparation: OrderPreparation,
    private readonly intake: OrderIntake,
    private readonly supplies: ZoneSupplies,
    private readonly quotes: Quotes,
    private readonly steering: SteerDeliveries,
    private readonly tracking: TrackingTokens,
    private readonly photos: Photos,
    private readonly clock: Clock,
    private readonly secondLook: SecondLook,
  ) {}

  /** Accepts an order: when this resolves, it is committed (law 2). Throws the problem that refuses it. */
  async post(merchantId: string, request: OrderRequest, idempotencyKey?: string): Promise<OrderAnswer> {
    try {
      return this.answer(await this.take(askedOrder(merchantId, request, idempotencyKey)));
    } catch (error) {
      if (error instanceof Problem) metrics.ordersRefused.inc({ code: error.code });
      throw error;
    }
  }

  /**
   * What was accepted before is answered as it was then, though the clock or the settings would refuse it by
   * now.
   */
  private async take(asked: AskedOrder): Promise<Intake> {
    try {
      const quoted = await this.quotes.boundTo(asked, this.clock.now());
      const placed = await this.secondLook.at(() => this.preparation.prepare(asked, this.clock.now()));
      const { zone, store } = placed;
      const { compoundId } = asked.request.dropoff;
      const expectation = await this.supplies.expectation(zone, store.id, store, compoundId);
      return await this.intake.accept({ ...placed, expectation, ...(quoted && { quoted }) });
    } catch (error) {
      const before = error instanceof Problem && (await this.intake.answeredBefore(asked));
      if (before) return before;
      throw error;
    }
  }

  async get(merchantId: string, orderId: string, sql: Sql = this.database.manager): Promise<WholeOrder> {
    const order = isUuid(orderId) ? await orderOf(sql, merchantId, orderId, this.clock.now()) : undefined;
    if (!order) throw notFound('order');
    const lines = await linesOf(sql, order.id);
    const shortLines = await shortLinesOf(sql, order.id);
    const history = await historyOf(sql, order.deliveryId);
    return { ...order, trackingUrl: this.tracking.url(order.deliveryId), lines, shortLines, history };
  }

  /** The photo that proves the delivery of one of the merchant's orders. */
  async photo(merchantId: string, orderId: string): Promise<Buffer> {
    const order = isUuid(orderId)
      ? await orderOf(this.database.manager, merchantId, orderId, this.clock.now())
      : undefined;
    if (!order) throw notFound('order');
    return this.photos.ofDelivery(order.deliveryId);
  }

  /** Give `nextCursor` back as `cursor` for the next page; it is absent on the last. */
  async list(
    merchantId: string,
    { cursor, limit, ...filter }: OrderFilter & { cursor?: string; limit: number },
  ): Promise<OrderPage> {
    const now = this.clock.now();
    if (cursor !== undefined && !(await hasDelivery(this.database.manager, merchantId, cursor)))
      throw invalid([{ field: 'cursor', message: 'must be the nextCursor of a page before' }]);
    const found = await ordersOf(this.database.manager, merchantId, filter, cursor, limit + 1, now);
    const orders = found
      .slice(0, limit)
      .map((order) => ({ ...withMaskedPhone(order), trackingUrl: this.tracking.url(order.deliveryId) }));
    return { orders, ...(found.length > limit && { nextCursor: orders.at(-1)?.deliveryId }) };
  }

  async cancel(merchantId: string, orderId: string, reason?: string): Promise<WholeOrder> {
    const { deliveryId } = await this.get(merchantId, orderId);
    await this.steering.cancel(deliveryId, {
      actor: `merchant:${merchantId}`,
      ...(reason !== undefined && { reason }),
      now: this.clock.now(),
    });
    return this.get(merchantId, orderId);
  }

  /** What was accepted, or was before, as the answer of its 201. */
  answer(intake: Intake): OrderAnswer {
    if (intake.kind === 'refused') throw intake.problem;
    if (intake.kind === 'known') {
      const { id, externalId, deliveryId, zoneId, dropPolicy, overruled, warnings, reading, fee } =
        intake.order;
      const { p50, p90 } = intake.order;
      return this.toAnswer({
        ...{ id, externalId, deliveryId, zoneId, dropPolicy, overruled, warnings },
        ...(fee && { fee: toFee(fee) }),
        reading: asAccepted(reading),
        ...(p50 && p90 && { promise: { p50, p90 } }),
      });
    }
    metrics.ordersAccepted.inc();
    const { order, promise } = intake;
    const { id, request, deliveryId, zone, warnings } = order;
    const { policy: dropPolicy, overruled, reading } = intake.compiled;
    return this.toAnswer({
      id,
      externalId: request.externalId,
      deliveryId,
      zoneId: zone.id,
      dropPolicy,
      overruled,
      warnings,
      reading: asAccepted(reading),
      promise: { p50: new Date(promise.p50), p90: new Date(promise.p90) },
      ...(intake.fee && { fee: toFee(intake.fee) }),
    });
  }

  /**
   * The same answer for the same order, whenever it is asked again: the state is the one it was accepted in.
   */
  private toAnswer(order: Omit<OrderAnswer, 'state' | 'trackingUrl' | 'expectedAt'>): OrderAnswer {
    const { id, externalId, deliveryId, zoneId, dropPolicy, overruled, warnings, reading } = order;
    const { promise, fee } = order;
    return {
      id,
      externalId,
      state: 'queued',
      deliveryId,
      zoneId,
      dropPolicy,
      ...(overruled && overruled.length > 0 && { overruled }),
      ...(warnings && warnings.length > 0 && { warnings }),
      reading,
      expectedAt: promise?.p50 ?? null,
      ...(promise && { promise }),
      ...(fee && { fee }),
      trackingUrl: this.tracking.url(deliveryId),
    };
  }
}

/** Field by field, so that a repeat reads as the first answer did: a table has an order of its own. */
const asAccepted = ({ unread, doubts }: Reading): ToldReading => ({
  unread,
  doubts: doubts.map(({ rule, words, readAs }) => ({ rule, words, readAs }) as Doubt),
  confirmed: false,
});

/** A list shows a thousand residents at once: who needs a number reads that one order. */
function withMaskedPhone<Order extends OrderView>(order: Order): Order {
  const { contact, note } = order.dropoff;
  return {
    ...order,
    dropPolicy: withMaskedPhones(order.dropPolicy),
    reading: readingWithMaskedPhones(order.reading),
    dropoff: {
      ...order.dropoff,
      ...(contact && { contact: { name: contact.name, phone: maskPhone(contact.phone) } }),
      ...(note !== undefined && { note: maskPhonesIn(note) }),
    },
  };
}
