import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Wishes } from '../dropoff/drop-policy.js';
import type { Area } from '../geo/area.js';
import type { Location } from '../geo/location.js';
import type { BilingualName } from './bilingual-name.js';
import type { AccessState } from './zone.entity.js';

export interface Gate {
  readonly id: string;
  /** The id that whoever sends files knows it by. */
  readonly externalId?: string;
  readonly name: BilingualName;
  readonly location: Location;
}

/** A staircase of a building, with its own entrance. */
export interface Unit {
  readonly number: string;
  readonly entrance: Location;
}

export interface Building {
  readonly number: string;
  readonly externalId?: string;
  readonly location: Location;
  readonly floors: number;
  readonly lift: boolean;
  /** In walking order; absent: one entrance, at the building's location. */
  readonly units?: readonly Unit[];
}

/** Gates and buildings that are not in use any more; what is under way there has its places in its legs. */
export interface Former {
  readonly gates: readonly (Gate & RetiredAt)[];
  readonly buildings: readonly (Building & RetiredAt)[];
}

interface RetiredAt {
  /** RFC 3339. */
  readonly retiredAt: string;
}

/** A walled group of buildings with gates. */
@Entity('compounds')
export class Compound {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'zone_id' })
  zoneId!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('jsonb')
  name!: BilingualName;

  @Column('float8')
  lat!: number;

  @Column('float8')
  lng!: number;

  @Column('text', { default: 'open' })
  state!: AccessState;

  @Column('jsonb', { default: [] })
  gates!: Gate[];

  @Column('jsonb', { default: [] })
  buildings!: Building[];

  /** What the compound's committee wants of every drop-off; stronger than a note. */
  @Column('jsonb', { name: 'drop_wishes', default: {} })
  dropWishes!: Wishes;

  /** Where it lies; null where nobody has drawn it. */
  @Column('jsonb', { nullable: true })
  outline!: Area | null;

  @Column('jsonb', { default: { gates: [], buildings: [] } })
  former!: Former;

  /** It takes no orders any more. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
