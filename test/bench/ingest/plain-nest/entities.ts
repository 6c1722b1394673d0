import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The service's tables, as entities of a plain application. */

@Entity('stock_levels')
export class StockLevel {
  @PrimaryColumn('text', { name: 'store_id' }) storeId!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('text') temperature!: 'ambient' | 'chilled' | 'frozen' | 'hot';
  @Column('int', { name: 'weight_grams' }) weightGrams!: number;
  @Column('boolean', { name: 'age_restricted' }) ageRestricted!: boolean;
  @Column('int', { name: 'on_hand' }) onHand!: number;
  @Column('int') reserved!: number;
}

@Entity('orders')
export class Order {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'merchant_id' }) merchantId!: string;
  @Column('text', { name: 'store_id' }) storeId!: string;
  @Column('text', { name: 'external_id' }) externalId!: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('bytea', { name: 'body_hash' }) bodyHash!: Buffer;
  @Column('jsonb') dropoff!: object;
  @Column('json', { name: 'drop_policy' }) dropPolicy!: object;
  @Column('json') overruled!: object;
  @Column('boolean', { name: 'age_restricted' }) ageRestricted!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('order_lines')
export class OrderLine {
  @PrimaryColumn('uuid', { name: 'order_id' }) orderId!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('int') quantity!: number;
}

@Entity('deliveries')
export class Delivery {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'order_id' }) orderId!: string;
  @Column('text', { name: 'merchant_id' }) merchantId!: string;
  @Column('text', { name: 'store_id' }) storeId!: string;
  @Column('text', { name: 'zone_id' }) zoneId!: string;
  @Column('text', { name: 'compound_id', nullable: true }) compoundId!: string | null;
  @Column('text') state!: string;
  @Column('float8') lat!: number;
  @Column('float8') lng!: number;
  @Column('int') bags!: number;
  @Column('int', { name: 'weight_grams' }) weightGrams!: number;
  @Column('text') temperature!: string;
  @Column('timestamptz', { name: 'ready_at' }) readyAt!: Date;
  @Column('timestamptz', { name: 'promised_at' }) promisedAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity('delivery_history')
export class DeliveryHistory {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('uuid', { name: 'delivery_id' }) deliveryId!: string;
  @Column('text') event!: string;
  @Column('text') state!: string;
  @Column('text') actor!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('text') event!: string;
  @Column('uuid', { name: 'delivery_id' }) deliveryId!: string;
  @Column('text', { name: 'merchant_id' }) merchantId!: string;
  @Column('text', { name: 'zone_id' }) zoneId!: string;
  @Column('timestamptz') at!: Date;
}
