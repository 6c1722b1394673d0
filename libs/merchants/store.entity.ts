import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BilingualName } from '../places/bilingual-name.js';

export const OVERSELL_RULES = ['substitute', 'cut'] as const;
export type OversellRule = (typeof OVERSELL_RULES)[number];

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

  /** People who pick at once; null: no limit, the preparation time counts. */
  @Column('int', { nullable: true })
  pickers!: number | null;

  /** What a picker takes for a line. */
  @Column('int', { name: 'seconds_a_line', default: 40 })
  secondsALine!: number;

  /** What becomes of lines of which more was sold than is there. */
  @Column('text', { name: 'oversell_rule', default: 'substitute' })
  oversellRule!: OversellRule;

  /** Percent that a substitute's price may differ by. */
  @Column('int', { name: 'price_band', default: 20 })
  priceBand!: number;

  /** How long a resident has to say what to take for a short line. */
  @Column('int', { name: 'answer_minutes', default: 10 })
  answerMinutes!: number;

  /** The id that whoever sends files knows it by. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** It takes no orders any more. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
