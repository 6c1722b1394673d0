import type { DeliveryRow } from '../../../libs/client/rows.js';
import { isProblem } from '../../../libs/client/problem.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';
import { several } from '../session/several.js';
import type { PassingTime } from '../passing-time.js';
import { seconds } from '../../../libs/geo/units.js';

/** Milliseconds of the service's time: until ops holds what waits, and until the last rider must be home. */
const HOLDS_AFTER = 90 * 60_000;
const HOME_AFTER = 5 * 60 * 60_000;
/** Looks in a row that find nobody under way: what waits then, waits for a reason. */
const QUIET_LOOKS = 3;

const WAITING = ['queued', 'offered'] as const;
const UNDER_WAY = ['offered', 'accepted', 'picked_up', 'arrived'] as const;

interface Evening {
  readonly ops: OpsClient;
  readonly time: PassingTime;
  readonly isOurs: (externalId: string) => boolean;
}

/**
 * After the last order. Whatever is under way is brought to its end; then ops holds, each with its reason,
 * what nobody can carry today. So in the end each order is at its end or held. Returns the words for each
 * order that was held: they are for ops alone, histories have a code.
 */
export async function bringToItsEnd({ ops, time, isOurs }: Evening): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  const start = time.now();
  const ours = async (states: readonly DeliveryRow['state'][]): Promise<DeliveryRow[]> => {
    const found = await Promise.all(states.map((state) => ops.deliveries(state)));
    return found.flat().filter(({ externalId }) => isOurs(externalId));
  };
  // A second of real time, however fast the clock runs.
  const aMoment = () => time.pass(seconds(time.speed));

  for (let quiet = 0; quiet < QUIET_LOOKS && time.now() < start + HOLDS_AFTER;) {
    await aMoment();
    quiet = (await ours(UNDER_WAY)).length === 0 ? quiet + 1 : 0;
  }
  console.log('— Ops holds what nobody can carry today.');
  while (time.now() < start + HOME_AFTER) {
    await several(await ours(WAITING), async (delivery) => {
      const words = inWords(delivery.heldReason);
      if (await hold(ops, delivery, words)) held.set(delivery.externalId, words);
    });
    if ((await ours([...WAITING, ...UNDER_WAY])).length === 0) break;
    await aMoment();
  }
  return held;
}

async function hold(ops: OpsClient, { id }: DeliveryRow, words: string): Promise<boolean> {
  try {
    await ops.hold(id, words);
    return true;
  } catch (error) {
    // Accepted meanwhile, and so on its way.
    if (!isProblem(error, 'WRONG_STATE')) throw error;
    return false;
  }
}

/** Legs that nobody sets out for yet have most often a note that wants them later. */
const inWords = (heldReason: string | null): string =>
  heldReason === 'waiting_is_free' ? 'not due yet' : (heldReason ?? 'not taken').replaceAll('_', ' ');
