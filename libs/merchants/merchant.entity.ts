import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Wishes } from '../dropoff/drop-policy.js';

/** Who sells, and where they want to be told what becomes of their deliveries. */
@Entity('merchants')
export class Merchant {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'webhook_url', nullable: true })
  webhookUrl!: string | null;

  /** How the merchant's goods are dropped off where nobody else has a wish. */
  @Column('jsonb', { name: 'drop_wishes', default: {} })
  dropWishes!: Wishes;

  /** Its stores are closed. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
