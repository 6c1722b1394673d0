import type { Sql } from '../platform/database/sql.js';
import { Compound } from './compound.entity.js';
import { DropPoint } from './drop-point.entity.js';
import { Zone } from './zone.entity.js';

/*
 * Every change of zones, compounds and drop points. Whoever makes one announces it afterwards: `Places.announce`.
 */

export async function insertZones(tx: Sql, zones: readonly Zone[]): Promise<void> {
  await tx.getRepository(Zone).insert([...zones]);
}

export async function changeZone(tx: Sql, id: string, change: Partial<Omit<Zone, 'id'>>): Promise<void> {
  await tx.getRepository(Zone).update({ id }, change);
}

export async function deleteZone(tx: Sql, id: string): Promise<void> {
  await tx.getRepository(Zone).delete({ id });
}

/** Drop points may be those of any compound. */
export async function insertCompounds(
  tx: Sql,
  compounds: readonly Compound[],
  dropPoints: readonly DropPoint[],
): Promise<void> {
  await tx.getRepository(Compound).insert([...compounds]);
  await tx.getRepository(DropPoint).insert([...dropPoints]);
}

/** Drop points that are not named stay as they are. */
export async function saveCompound(
  tx: Sql,
  compound: Compound,
  dropPoints: readonly DropPoint[],
): Promise<void> {
  await tx.getRepository(Compound).save(compound);
  await tx.getRepository(DropPoint).save([...dropPoints]);
}
