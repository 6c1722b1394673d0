import type { Assignment, Assignments } from '../../libs/client/openapi.js';
import { proofFor } from '../support/story.js';
import type { Rider } from '../support/town.js';
import { insist } from './insist.js';

const STEPS = ['accept', 'pick-up', 'arrive', 'deliver'] as const;
/** The step that is next in each state. */
const NEXT: Readonly<Record<string, number>> = { offered: 0, accepted: 1, picked_up: 2, arrived: 3 };

/**
 * Simple carriers that do what they are offered, asking again when the service is away, until they are told
 * to stop.
 */
export function putToWork(carriers: readonly Rider[]): { readonly stop: () => Promise<void> } {
  const work = { on: true };
  const all = Promise.all(carriers.map((carrier) => workAlong(carrier, work)));
  return {
    stop: async () => {
      work.on = false;
      await all;
    },
  };
}

async function workAlong({ caller }: Rider, work: { on: boolean }): Promise<void> {
  let wait = 0;
  while (work.on) {
    const { body } = await insist(() => caller.get<Assignments>(`/v1/rider/assignments?wait=${wait}`));
    for (const assignment of body.assignments) if (work.on) await carryOn({ caller }, assignment);
    wait = body.assignments.length > 0 ? 0 : 2;
  }
}

/** Goes on from the state it is in. A 409 means that the offer has gone to another: so be it. */
async function carryOn({ caller }: Pick<Rider, 'caller'>, assignment: Assignment): Promise<void> {
  for (const step of STEPS.slice(NEXT[assignment.state])) {
    const body = step === 'deliver' ? proofFor(assignment) : undefined;
    const { status, body: answer } = await insist(() =>
      caller.post(`/v1/rider/assignments/${assignment.id}/${step}`, body),
    );
    if (status === 409) return;
    if (status !== 200) throw new Error(`${step}: ${status} ${JSON.stringify(answer)}`);
  }
}
