import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DoubtedPosition } from './positions/judge-position.js';
import type { CarrierKind, Preferences, Vehicle } from '../dispatch/round.js';
import type { Capacity } from './registered-capacity.js';

export const SHIFT_STATES = ['online', 'paused', 'offline'] as const;
export type ShiftState = (typeof SHIFT_STATES)[number];

/** A rider or a volunteer, with the one shift they are in (offline: none). */
@Entity('carriers')
export class Carrier {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: CarrierKind;

  @Column('text')
  name!: string;

  /** As it was given; merchants are told its last digits. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'zone_id' })
  zoneId!: string;

  /** The compound a volunteer serves. */
  @Column('text', { name: 'compound_id', nullable: true })
  compoundId!: string | null;

  @Column('text')
  vehicle!: Vehicle;

  @Column('int', { name: 'capacity_bags' })
  capacityBags!: number;

  @Column('int', { name: 'capacity_grams' })
  capacityGrams!: number;

  @Column('boolean', { name: 'cold_box', default: false })
  coldBox!: boolean;

  @Column('jsonb', { name: 'registered_capacity', nullable: true })
  registeredCapacity!: Capacity | null;

  @Column('jsonb', { default: {} })
  preferences!: Preferences;

  @Column('text', { name: 'shift_state', default: 'offline' })
  shiftState!: ShiftState;

  /** No pick-up after this. */
  @Column('timestamptz', { name: 'shift_ends_at', nullable: true })
  shiftEndsAt!: Date | null;

  @Column('float8', { nullable: true })
  lat!: number | null;

  @Column('float8', { nullable: true })
  lng!: number | null;

  @Column('timestamptz', { name: 'located_at', nullable: true })
  locatedAt!: Date | null;

  /** Metres, as the phone reckons. */
  @Column('float8', { nullable: true })
  accuracy!: number | null;

  @Column('jsonb', { name: 'doubted_position', nullable: true })
  doubtedPosition!: DoubtedPosition | null;

  /** Since when the carrier has had nothing in hand; the longest idle is asked first among equals. */
  @Column('timestamptz', { name: 'idle_since', nullable: true })
  idleSince!: Date | null;

  /** The id that who employs it knows it by. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** It starts no shift any more. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  /** Nobody is behind it any more. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
