import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Area } from '../geo/area.js';
import type { Location } from '../geo/location.js';
import type { BilingualName } from './bilingual-name.js';
import type { ZoneRuleSettings } from './zone-rules.js';

/**
 * Open: carriers go to the door. Restricted: outside carriers stop at a gate. Sealed: gate hand-over to its
 * own volunteers only.
 */
export const ACCESS_STATES = ['open', 'restricted', 'sealed'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** The stricter of two states, as when a zone is sealed around an open compound. */
export function stricter(a: AccessState, b: AccessState): AccessState {
  return ACCESS_STATES.indexOf(a) >= ACCESS_STATES.indexOf(b) ? a : b;
}

/** A polygon that has riders, rules and a dispatch round of its own. */
@Entity('zones')
export class Zone {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  name!: BilingualName;

  /** The id that whoever sends files knows it by. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  /** The ring of corners, closed or not: of its largest part where there are several. */
  @Column('jsonb')
  polygon!: Location[];

  /** All of its ground, where that is more than the ring: with holes, or in several parts. */
  @Column('jsonb', { nullable: true })
  area!: Area | null;

  @Column('text', { default: 'open' })
  state!: AccessState;

  /** What the zone sets apart from the defaults; see {@link zoneRules}. */
  @Column('jsonb', { default: {} })
  rules!: ZoneRuleSettings;

  /** It takes no orders any more. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
