import {
  DELIVERY_EVENTS,
  nextState,
  type DeliveryEvent,
  type DeliveryState,
} from '../../libs/deliveries/delivery-machine.js';
import type { TestDatabase } from './database.js';

interface Step {
  readonly deliveryId: string;
  readonly event: string;
  readonly state: DeliveryState;
  readonly now: DeliveryState;
}

/**
 * Deliveries whose history is no walk of the table of states, or ends elsewhere than where they are: there
 * must be none.
 */
export async function brokenHistories(database: TestDatabase): Promise<string[]> {
  const steps = await database.query<Step>(
    `SELECT d.id AS "deliveryId", h.event, h.state, d.state AS now
     FROM deliveries d LEFT JOIN delivery_history h ON h.delivery_id = d.id ORDER BY d.id, h.id`,
  );
  const histories = new Map<string, Step[]>();
  for (const step of steps) histories.set(step.deliveryId, [...(histories.get(step.deliveryId) ?? []), step]);
  return [...histories].flatMap(([id, history]) => {
    const broken = whatIsWrong(history);
    return broken ? [`${id}: ${broken}: ${history.map(({ event }) => event).join(', ')}`] : [];
  });
}

function whatIsWrong(history: readonly Step[]): string | undefined {
  let state: DeliveryState | undefined;
  for (const { event, state: kept } of history) {
    const next = stateAfter(state, event);
    if (!next || next !== kept) return `${event} from ${state} is kept as ${kept}`;
    state = next;
  }
  const now = history.at(-1)?.now;
  return state === now ? undefined : `ends as ${state} and is ${now}`;
}

/** An order is accepted once, as queued; what the table of states does not know of changes no state. */
function stateAfter(state: DeliveryState | undefined, event: string): DeliveryState | undefined {
  if (!state) return event === 'accept_order' ? 'queued' : undefined;
  if (event === 'accept_order') return undefined;
  return isMove(event) ? nextState(state, event) : state;
}

const isMove = (event: string): event is DeliveryEvent =>
  (DELIVERY_EVENTS as readonly string[]).includes(event);
