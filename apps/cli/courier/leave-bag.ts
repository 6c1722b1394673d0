import type { CarrierClient } from '../client/carrier-client.js';
import type { Assignment } from '../client/contract.js';
import { dropOffPhoto } from '../client/drop-off-photo.js';

/** Leaves the bag where the drop policy says, with the proof that it asks for. */
export async function leaveBag(
  client: CarrierClient,
  { id, dropPolicy, policyVersion, policyChanged, dropoff }: Assignment,
): Promise<void> {
  if (policyChanged) await client.confirm(id, policyVersion);
  const { place, photo } = dropPolicy;
  const photoId =
    photo === 'required' ? await client.uploadPhoto(await dropOffPhoto(Math.random())) : undefined;
  await client.deliver(id, {
    place,
    location: dropoff.location,
    ...(photoId && { photoId }),
    // A locker that is not connected takes any cell, as long as it is told which.
    ...(place === 'locker' && { cellCode: '1' }),
    ...(dropPolicy.disinfect && { disinfected: true }),
    ...(place === 'in_person' && { recipientPresent: true, twoMetresKept: true }),
  });
}
