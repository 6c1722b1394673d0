import { declaredWhenKept } from '#libs/dropoff/declared-when-kept.js';
import type { CarrierClient } from '../../../libs/client/carrier-client.js';
import type { Assignment } from '../../../libs/client/openapi.js';
import { dropOffPhoto } from './drop-off-photo.js';
import type { LockersOnSite } from './lockers-on-site.js';
import { putInCell } from './put-in-cell.js';

/** What the carrier has at hand. */
export interface AtHand {
  readonly lockers: LockersOnSite;
  /** Whether the phone takes photos. */
  readonly camera: boolean;
}

/** Leaves the bag where the drop policy says, with the proof that it asks for. */
export async function leaveBag(
  client: CarrierClient,
  assignment: Assignment,
  { lockers, camera }: AtHand,
): Promise<void> {
  const { id, dropPolicy, policyVersion, policyChanged, waived, dropoff } = assignment;
  if (policyChanged) await client.confirm(id, policyVersion);
  const { place, photo } = dropPolicy;
  const cellCode = place === 'locker' ? await putInCell(client, assignment, lockers) : undefined;
  const wanted = photo === 'required' && !waived.includes('photo');
  const photoId = wanted && camera ? await client.uploadPhoto(await dropOffPhoto(Math.random())) : undefined;
  await client.deliver(id, {
    place,
    location: dropoff.location,
    ...(photoId && { photoId }),
    ...(cellCode && { cellCode }),
    ...declaredWhenKept(dropPolicy),
  });
}
