import type { HistoryEntry } from '../../../libs/client/rows.js';
import { several } from '../session/several.js';
import type { Shop } from '../shops.js';

/** An order as the service tells of it at the day's end. */
export interface Entry {
  readonly externalId: string;
  readonly state: string;
  readonly history: readonly Pick<HistoryEntry, 'event' | 'state' | 'reason' | 'at'>[];
}

/** What the service says became of our orders. */
export async function readBooks(
  shops: readonly Shop[],
  isOurs: (externalId: string) => boolean,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const till of new Set(shops.map((shop) => shop.till))) {
    const ours = (await till.orders()).filter(({ externalId }) => isOurs(externalId));
    await several(ours, async ({ id, externalId }) => {
      const history = await till.history(id);
      // Of the same moment as the history, unlike the list.
      entries.push({ externalId, state: history.at(-1)?.state ?? 'unknown', history });
    });
  }
  return entries;
}

/** Minutes that bags lay at the gate: from the hand-over to the pick-up by whoever has the way inside. */
export function minutesAtTheGate(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ history }) => {
    const left = history.findIndex(({ event }) => event === 'hand_over');
    const fetched = history.find(({ event }, index) => left >= 0 && index > left && event === 'pick_up');
    return fetched ? [(Date.parse(fetched.at) - Date.parse(history[left]?.at ?? '')) / 60_000] : [];
  });
}

const ENDS: readonly string[] = ['delivered', 'failed', 'returned', 'cancelled'];

/** What must never be; nothing is well. `accepted`: how many orders were answered with 201. */
export function losses(entries: readonly Entry[], accepted: number): string[] {
  const twice = entries.filter(
    ({ history }) => history.filter(({ event }) => event === 'deliver').length > 1,
  );
  const nowhere = entries.filter(({ state, history }) =>
    state === 'held' ? !history.at(-1)?.reason : !ENDS.includes(state),
  );
  return [
    ...(entries.length === accepted ? [] : [`${accepted} orders were accepted, ${entries.length} are known`]),
    ...twice.map(({ externalId }) => `${externalId} was delivered twice`),
    ...nowhere.map(
      ({ externalId, state }) => `${externalId} is ${state}, neither at its end nor held for a reason`,
    ),
  ];
}
