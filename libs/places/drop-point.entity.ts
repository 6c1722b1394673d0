import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BilingualName } from './bilingual-name.js';

export const DROP_POINT_KINDS = ['gate_shelf', 'guard_post', 'locker'] as const;
export type DropPointKind = (typeof DROP_POINT_KINDS)[number];

/** Where bags may be left by a gate, short of the door. */
@Entity('drop_points')
export class DropPoint {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'compound_id' })
  compoundId!: string;

  @Column('text', { name: 'gate_id' })
  gateId!: string;

  @Column('text')
  kind!: DropPointKind;

  @Column('jsonb')
  name!: BilingualName;

  @Column('float8')
  lat!: number;

  @Column('float8')
  lng!: number;

  /** Bags on a shelf or at a guard post, cells in a locker. */
  @Column('int')
  places!: number;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** No bag is bound for it any more; those that are there or in a cell of it are fetched. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
