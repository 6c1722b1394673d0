import { type EpochMs, epochMs, seconds } from '#libs/geo/units.js';
import type { OrderAnswer, TrackAnswer } from '../../libs/client/openapi.js';
import { isProblem, type ProblemCode } from '../../libs/client/problem.js';
import { several } from './session/several.js';
import { TrackClient } from '../../libs/client/track-client.js';
import type { LockersOnSite } from './courier/lockers-on-site.js';
import { between, happens } from './chance.js';
import { opinionOf } from './opinion.js';
import type { PassingTime } from './passing-time.js';

/** Left there, a bag is in the way of the next until its resident comes. */
const BY_THE_GATE: readonly string[] = ['locker', 'gate_shelf', 'guard_post'];
const OVER: readonly string[] = ['delivered', 'failed', 'cancelled', 'returned'];
/**
 * Seconds, of the service's time: between two rounds of those who look at their phones, and of each who
 * waits.
 */
const SOMEBODY_LOOKS = seconds(60);
const LOOKS_AGAIN = [3 * 60, 8 * 60] as const;
/** Of those whose bag is left at the door. */
const LOOKS_ANYWAY = 0.2;
/** A locker that does not answer, a door that is stuck. */
const LIVED_WITH: readonly ProblemCode[] = [
  'LOCKER_OFFLINE',
  'CELL_JAMMED',
  'WRONG_CELL',
  'CELL_LOCKED',
  'WRONG_STATE',
];

/** Somebody who has ordered, with the link of the message. */
interface Resident {
  readonly link: TrackClient;
  looksAt: EpochMs;
}

/** Residents who look at their links: they come down for what is left by the gate, and some say how it was. */
export class Residents {
  private waiting: Resident[] = [];
  private readonly wishedLocker: TrackClient[] = [];
  /** Bags taken out of cells. */
  fetched = 0;

  constructor(
    private readonly url: string,
    private readonly lockers: LockersOnSite,
  ) {}

  /**
   * Of an order that is not for the gate, nobody has to come down; some look all the same, and say how it
   * was.
   */
  expect({ trackingUrl, dropPolicy }: OrderAnswer): void {
    if (!BY_THE_GATE.includes(dropPolicy.place) && !happens(LOOKS_ANYWAY)) return;
    const link = new TrackClient(this.url, trackingUrl);
    if (dropPolicy.place === 'locker') this.wishedLocker.push(link);
    this.waiting.push({ link, looksAt: epochMs(0) });
  }

  /** From now on, until the simulation is stopped. */
  async live(time: PassingTime): Promise<never> {
    for (;;) {
      await time.pass(SOMEBODY_LOOKS);
      const now = time.now();
      const done = new Set<Resident>();
      await several(
        this.waiting.filter(({ looksAt }) => looksAt <= now),
        async (resident) => {
          resident.looksAt = epochMs(now + between(...LOOKS_AGAIN) * 1_000);
          if (await this.isDone(resident)) done.add(resident);
        },
      );
      this.waiting = this.waiting.filter((resident) => !done.has(resident));
    }
  }

  /** What the links say of all bags that were wished into a locker. */
  async ofLockers(): Promise<TrackAnswer[]> {
    const views: TrackAnswer[] = [];
    await several(this.wishedLocker, async (link) => void views.push(await link.view()));
    return views;
  }

  /** Whether nothing is left to come down for. */
  private async isDone({ link }: Resident): Promise<boolean> {
    const view = await link.view();
    if (view.locker?.storedAt) return this.fetches(link, view);
    if (view.state === 'delivered' && view.dropPoint) await link.collected();
    if (!OVER.includes(view.state)) return false;
    const opinion = opinionOf(view);
    if (opinion) await link.rate(opinion);
    return true;
  }

  private async fetches(link: TrackClient, { deliveryId }: TrackAnswer): Promise<boolean> {
    const site = await this.lockers.keeping(deliveryId);
    try {
      const { cell } = await link.openCell();
      await site?.shut(cell);
      this.fetched++;
      return true;
    } catch (refusal) {
      if (!isProblem(refusal, ...LIVED_WITH)) throw refusal;
      return false;
    }
  }
}
