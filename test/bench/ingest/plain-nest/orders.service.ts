import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { CompiledNote } from '#libs/dropoff/drop-policy.js';
import type { OrderAnswer } from '#libs/orders/order-answer.js';
import type { OrderRequest } from '#libs/orders/order-request.js';
import { goodsOf, pack, type Packed } from '#libs/orders/packing.js';
import { askedOrder, type KnownOrder } from '#libs/orders/placed-order.js';
import { OrderPreparation } from '#libs/orders/prepare-order.js';
import { promisedTimes } from '#libs/orders/promise-order.js';
import { idempotencyMismatch, outOfStock, unknownSkus } from '#libs/orders/problems.js';
import { TrackingTokens } from '#libs/platform/auth/tracking-tokens.js';
import { Delivery, DeliveryHistory, Order, OrderLine, OutboxRow, StockLevel } from './entities.js';
import { epochMs } from '../../../../libs/geo/units.js';

/** Nobody is looked for. */
const UNKNOWN = { outlook: { vehicle: 'ebike', stopsBefore: 0 } } as const;

/** One request, one transaction: the same checks, the same rows, the same answer. */
@Injectable()
export class PlainOrders {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly preparation: OrderPreparation,
    private readonly tracking: TrackingTokens,
  ) {}

  async post(merchantId: string, request: OrderRequest, key?: string): Promise<OrderAnswer> {
    const order = this.preparation.prepare(askedOrder(merchantId, request, key), epochMs(Date.now()));
    return this.dataSource.transaction(async (manager) => {
      const known = key && (await manager.findOneBy(Order, { merchantId, idempotencyKey: key }));
      if (known) return this.answerAgain(manager, known, order);
      const packed = await this.reserve(manager, order);
      const compiled = order.compiledFor(goodsOf(packed));
      await this.insert(manager, order, packed, compiled);
      return this.answer(order, compiled);
    });
  }

  /** In the order of the SKUs, so that two requests cannot deadlock. */
  private async reserve(manager: EntityManager, { request, lines }: KnownOrder): Promise<Packed> {
    const { storeId } = request;
    const levels = await manager.findBy(StockLevel, { storeId, sku: In([...lines.keys()]) });
    const bySku = new Map(levels.map((level) => [level.sku, level]));
    const unknown = (request.lines ?? []).flatMap(({ sku }, index) =>
      bySku.has(sku) ? [] : [{ index, sku }],
    );
    if (unknown.length > 0) throw unknownSkus(unknown);
    for (const [sku, requested] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { affected } = await manager
        .createQueryBuilder()
        .update(StockLevel)
        .set({ reserved: () => `reserved + ${requested}` })
        .where('store_id = :storeId AND sku = :sku AND on_hand - reserved >= :requested', {
          storeId,
          sku,
          requested,
        })
        .execute();
      if (affected !== 1) throw outOfStock([{ sku, requested, available: 0 }]);
    }
    return pack([...lines].map(([sku, quantity]) => ({ quantity, ...(bySku.get(sku) as StockLevel) })));
  }

  private async insert(
    manager: EntityManager,
    order: KnownOrder,
    packed: Packed,
    compiled: CompiledNote,
  ): Promise<void> {
    const { id, deliveryId, merchantId, request, zone, location } = order;
    const { storeId, externalId, dropoff } = request;
    const at = new Date(order.now);
    await manager.insert(Order, {
      id,
      merchantId,
      storeId,
      externalId,
      idempotencyKey: order.idempotencyKey ?? null,
      bodyHash: order.bodyHash,
      dropoff,
      dropPolicy: compiled.policy,
      overruled: compiled.overruled,
      ageRestricted: packed.ageRestricted,
      createdAt: at,
    });
    await manager.insert(
      OrderLine,
      [...order.lines].map(([sku, quantity]) => ({ orderId: id, sku, quantity })),
    );
    await manager.insert(Delivery, {
      id: deliveryId,
      orderId: id,
      merchantId,
      storeId,
      zoneId: zone.id,
      compoundId: dropoff.compoundId ?? null,
      state: 'queued',
      ...location,
      ...packed,
      readyAt: new Date(order.readyAt),
      promisedAt: new Date(
        promisedTimes({ ...order, expectation: UNKNOWN }, compiled.policy.place).promisedAt,
      ),
      createdAt: at,
      updatedAt: at,
    });
    const actor = `merchant:${merchantId}`;
    await manager.insert(DeliveryHistory, { deliveryId, event: 'accept_order', state: 'queued', actor, at });
    await manager.insert(OutboxRow, { event: 'accept_order', deliveryId, merchantId, zoneId: zone.id, at });
  }

  private async answerAgain(manager: EntityManager, known: Order, order: KnownOrder): Promise<OrderAnswer> {
    if (!known.bodyHash.equals(order.bodyHash)) throw idempotencyMismatch();
    const delivery = await manager.findOneByOrFail(Delivery, { orderId: known.id });
    const compiled = order.compiledFor({ ...known, perishable: delivery.temperature !== 'ambient' });
    return this.answer({ ...order, id: known.id, deliveryId: delivery.id }, compiled);
  }

  private answer({ id, request, deliveryId, zone }: KnownOrder, compiled: CompiledNote): OrderAnswer {
    return {
      id,
      externalId: request.externalId,
      state: 'queued',
      deliveryId,
      zoneId: zone.id,
      dropPolicy: compiled.policy,
      reading: { ...compiled.reading, confirmed: false },
      expectedAt: null,
      trackingUrl: this.tracking.url(deliveryId),
    };
  }
}
