import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PhoneNumber } from '../contact/phone-number.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import { EraseResident } from './erase-resident.service.js';
import { ordersOfResident } from './find-resident.js';
import type { ExportAnswer, ExportedOrder } from './resident-answers.js';

/** Orders in one answer; more than a person has in a month. */
const PAGE = 200;

/** Tells a resident what is kept of them. */
@Injectable()
export class ExportResident {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly erasure: EraseResident,
  ) {}

  async export(phone: PhoneNumber, cursor: string | undefined, act: Act): Promise<ExportAnswer> {
    return inTransaction(this.database.manager, async (tx) => {
      const found = await ordersOfResident(tx, phone, { after: cursor, limit: PAGE });
      const orders = await readAll(
        tx,
        found.map(({ deliveryId }) => deliveryId),
      );
      await writeAudit(tx, this.erasure.entry('export_resident', phone, act, { orders: orders.length }));
      return { orders, ...(found.length === PAGE && { nextCursor: found.at(-1)?.deliveryId }) };
    });
  }
}

const listOf = (columns: string, from: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${columns})), '[]') FROM ${from})`;

function readAll(sql: Sql, deliveryIds: readonly string[]): Promise<ExportedOrder[]> {
  return rows<ExportedOrder>(
    sql,
    `SELECT o.id AS "orderId", o.external_id AS "externalId", o.merchant_id AS "merchantId", o.store_id AS "storeId",
       d.id AS "deliveryId", d.state, o.created_at AS "createdAt", o.dropoff, o.access_code AS "accessCode",
       o.resident_note AS "residentNote", o.resident_wishes AS "residentWishes", o.drop_policy AS "dropPolicy",
       ${listOf(`'sku', line.sku, 'quantity', line.quantity`, 'order_lines line WHERE line.order_id = o.id')} AS lines,
       ${listOf(
         `'sender', m.sender, 'text', m.text, 'at', m.at`,
         '(SELECT * FROM messages WHERE delivery_id = d.id ORDER BY id) m',
       )} AS messages,
       ${listOf(
         `'event', h.event, 'state', h.state, 'at', h.at`,
         '(SELECT * FROM delivery_history WHERE delivery_id = d.id ORDER BY id) h',
       )} AS history,
       ${listOf(
         `'place', p.place, 'lat', p.lat, 'lng', p.lng, 'at', p.at, 'hasPhoto', p.photo_id IS NOT NULL`,
         'proofs p JOIN assignments a ON a.id = p.assignment_id WHERE a.delivery_id = d.id',
       )} AS proofs,
       ${listOf(
         `'kind', i.kind, 'text', i.text, 'at', i.at, 'hasPhoto', i.photo_id IS NOT NULL`,
         'incidents i WHERE i.delivery_id = d.id',
       )} AS incidents,
       ${listOf(
         `'action', l.action, 'reason', l.reason, 'at', l.at`,
         `audit_log l WHERE l.target = d.id::text AND l.reason <> ''`,
       )} AS remarks
     FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = ANY($1::uuid[]) ORDER BY d.id`,
    [deliveryIds],
  );
}
