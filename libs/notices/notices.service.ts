import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row, rows } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import type { NoticeList } from './notice-answers.js';

/** What a delivery's resident was told, and what came of it: no address, no words. */
@Injectable()
export class Notices {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async ofDelivery(deliveryId: string): Promise<NoticeList> {
    const found =
      isUuid(deliveryId) &&
      (await row(this.database.manager, 'SELECT 1 FROM deliveries WHERE id = $1', [deliveryId]));
    if (!found) throw notFound('delivery');
    return this.list([deliveryId]);
  }

  async ofOrder(merchantId: string, orderId: string): Promise<NoticeList> {
    const deliveries = isUuid(orderId)
      ? await rows<{ id: string }>(
          this.database.manager,
          'SELECT id FROM deliveries WHERE order_id = $1 AND merchant_id = $2',
          [orderId, merchantId],
        )
      : [];
    if (deliveries.length === 0) throw notFound('order');
    return this.list(deliveries.map(({ id }) => id));
  }

  private async list(deliveryIds: readonly string[]): Promise<NoticeList> {
    const notices = await rows<NoticeList['notices'][number]>(
      this.database.manager,
      `SELECT kind, channel, state, because, attempts, created_at AS "createdAt", sent_at AS "sentAt"
       FROM notices WHERE delivery_id = ANY ($1::uuid[]) ORDER BY created_at, kind, channel`,
      [deliveryIds],
    );
    const counts: Record<string, number> = {};
    for (const { state } of notices) counts[state] = (counts[state] ?? 0) + 1;
    return { notices, counts };
  }
}
