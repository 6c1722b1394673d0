import type { Location } from '#libs/geo/location.js';
import { demoCompounds, demoId } from '#libs/demo-district/index.js';
import { CarrierClient } from '../../libs/client/carrier-client.js';
import type { DemoCredentials } from './session/credentials.js';
import { oneOf } from './chance.js';

/** A carrier of the demo district, where it starts its day. */
export interface CastMember {
  readonly client: CarrierClient;
  readonly place: Location;
  /** The compound that a volunteer serves. */
  readonly compoundId?: string;
}

/** Riders wait near compounds of their zone; volunteers stand at their compound's gate. */
export function castOf(url: string, { riders, volunteers }: DemoCredentials): CastMember[] {
  return [
    ...riders.map(({ token, zoneId }) => ({
      client: new CarrierClient(url, token),
      place: oneOf(demoCompounds.filter(({ zone }) => demoId('zone', zone) === zoneId)).location,
    })),
    ...volunteers.map(({ token, compoundId }) => {
      const compound = oneOf(demoCompounds.filter(({ slug }) => demoId('compound', slug) === compoundId));
      return {
        client: new CarrierClient(url, token),
        place: compound.gates[0]?.location ?? compound.location,
        compoundId,
      };
    }),
  ];
}
