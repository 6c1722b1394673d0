import type { Rider } from './town.js';
import type { Assignment, Assignments } from '../../libs/client/openapi.js';

/** Asks until the answer is there; fails after `seconds` with what was seen last. */
export async function until<Found>(
  look: () => Promise<Found | undefined | false>,
  what: string,
  seconds = 15,
): Promise<Found> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function assignmentsOf({ caller }: Rider, wait = 0): Promise<readonly Assignment[]> {
  const { body } = await caller.get<Assignments>(`/v1/rider/assignments?wait=${wait}`);
  return body.assignments;
}

/** The rider's next offer, waited for by long poll. */
export async function nextOffer(rider: Rider, deliveryId?: string): Promise<Assignment> {
  return until(async () => {
    const found = await assignmentsOf(rider, 5);
    return found.find((one) => one.state === 'offered' && (!deliveryId || one.deliveryId === deliveryId));
  }, 'an offer');
}

export async function step(rider: Rider, id: string, name: string, body?: object) {
  return rider.caller.post(`/v1/rider/assignments/${id}/${name}`, body);
}

export const proofFor = (assignment: Assignment, change: object = {}) => ({
  proof: { place: assignment.dropPolicy.place, location: assignment.dropoff.location, ...change },
});

/** Takes an assignment all the way, failing on any answer that is not 200. */
export async function carry(rider: Rider, assignment: Assignment): Promise<void> {
  for (const name of ['accept', 'pick-up', 'arrive']) await mustBe200(step(rider, assignment.id, name), name);
  await mustBe200(step(rider, assignment.id, 'deliver', proofFor(assignment)), 'deliver');
}

async function mustBe200(answer: ReturnType<typeof step>, name: string): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
}
