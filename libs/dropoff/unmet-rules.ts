import { distance } from '../geo/location.js';
import type { Proof, ProofContext, UnmetRule } from './proof.js';
export function unmetRules(proof: Proof, context: ProofContext): UnmetRule[] {
  const unmet: UnmetRule[] = [];
  if (proof.place !== context.policy.place) unmet.push({ rule: 'place', message: 'place' });
  if (distance(proof.location, context.dropoff) > context.radius)
    unmet.push({ rule: 'location', message: 'too far' });
  if (context.policy.photo === 'required' && !context.photoReceived)
    unmet.push({ rule: 'photo', message: 'photo' });
  return unmet;
}
