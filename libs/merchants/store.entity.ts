import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BilingualName } from '../places/zone.entity.js';

/** Where bags are picked up: a shop or a dark store. */
@Entity('stores')
export class Store {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'merchant_id' })
  merchantId!: string;

  @Column('jsonb')
  name!: BilingualName;

  @Column('float8')
  lat!: number;

  @Column('float8')
  lng!: number;

  /** From an order to a packed bag. */
  @Column('int', { name: 'preparation_seconds', default: 480 })
  preparationSeconds!: number;
}
