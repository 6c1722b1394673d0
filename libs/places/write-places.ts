import type { Sql } from '../platform/database/sql.js';
import { Compound } from './compound.entity.js';
import { DropPoint } from './drop-point.entity.js';
import { Zone } from './zone.entity.js';

/*
 * Every change of zones, compounds and drop points. Whoever makes one announces it afterwards:
 * `Places.announce`. What is retired stays: deliveries of the past name it.
 */

/** Whose last columns may be left to their defaults. */
type New<Entity, Optional extends keyof Entity> = Omit<Entity, Optional> & Partial<Pick<Entity, Optional>>;
export type NewZone = New<Zone, 'externalId' | 'area' | 'retiredAt'>;
export type NewCompound = New<Compound, 'externalId' | 'outline' | 'former' | 'retiredAt'>;
export type NewDropPoint = New<DropPoint, 'externalId' | 'retiredAt'>;

export async function insertZones(tx: Sql, zones: readonly NewZone[]): Promise<void> {
  await tx.getRepository(Zone).insert([...zones]);
}

export async function changeZone(tx: Sql, id: string, change: Partial<Omit<Zone, 'id'>>): Promise<void> {
  await tx.getRepository(Zone).update({ id }, change);
}

/** Drop points may be those of any compound. */
export async function insertCompounds(
  tx: Sql,
  compounds: readonly NewCompound[],
  dropPoints: readonly NewDropPoint[],
): Promise<void> {
  await tx.getRepository(Compound).insert([...compounds]);
  await tx.getRepository(DropPoint).insert([...dropPoints]);
}

export async function changeCompound(
  tx: Sql,
  id: string,
  change: Partial<Omit<Compound, 'id'>>,
): Promise<void> {
  await tx.getRepository(Compound).update({ id }, change);
}

/** Drop points that are not named stay as they are. */
export async function saveCompound(
  tx: Sql,
  compound: NewCompound,
  dropPoints: readonly NewDropPoint[],
): Promise<void> {
  await tx.getRepository(Compound).save(compound);
  await tx.getRepository(DropPoint).save([...dropPoints]);
}

export async function changeDropPoint(
  tx: Sql,
  id: string,
  change: Partial<Omit<DropPoint, 'id'>>,
): Promise<void> {
  await tx.getRepository(DropPoint).update({ id }, change);
}
