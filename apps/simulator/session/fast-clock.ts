import type { ClockAnswer } from '../../../libs/client/openapi.js';
import { isProblem } from '../../../libs/client/problem.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';
import { ServiceClock } from './service-clock.js';
import { epochMs } from '../../../libs/geo/units.js';

/** Milliseconds of real time: several times within a lease. */
const RENEWED_EVERY = 7_000;

type Desk = Pick<OpsClient, 'clock' | 'setClock' | 'renewClock' | 'resetClock'>;

/**
 * The service's clock at another speed than real time's, for as long as this run lives: its lease is renewed
 * meanwhile. Where the run dies without a word, the service goes back to real time's speed by itself.
 */
export class FastClock {
  private renewal: NodeJS.Timeout | undefined;

  private constructor(
    private readonly ops: Desk,
    readonly time: ServiceClock,
    private lease: string | undefined,
  ) {}

  static async take(ops: Desk, now: Date, speed: number): Promise<FastClock> {
    const set = await ops.setClock(now, speed);
    const clock = new FastClock(
      ops,
      ServiceClock.startingAt(epochMs(Date.parse(set.now)), set.speed),
      set.lease?.id,
    );
    clock.renewal = setInterval(() => void clock.renew(speed).catch(() => undefined), RENEWED_EVERY).unref();
    return clock;
  }

  /** From where the time is now it goes on at this speed. */
  async run(speed: number): Promise<void> {
    clearInterval(this.renewal);
    await this.setTo(speed);
    this.renewal = setInterval(() => void this.renew(speed).catch(() => undefined), RENEWED_EVERY).unref();
  }

  /** The service keeps real time again. */
  async giveBack(): Promise<void> {
    clearInterval(this.renewal);
    await this.ops.resetClock();
  }

  /**
   * A lease that ended meanwhile, as on a machine that stood still, is taken anew from where the service's
   * time is.
   */
  private async renew(speed: number): Promise<void> {
    if (this.lease === undefined) return;
    try {
      this.follow(await this.ops.renewClock(this.lease));
    } catch (refusal) {
      if (!isProblem(refusal, 'LEASE_OVER')) throw refusal;
      await this.setTo(speed);
    }
  }

  private async setTo(speed: number): Promise<void> {
    const { now } = await this.ops.clock();
    this.follow(await this.ops.setClock(new Date(now), speed));
  }

  private follow(answer: ClockAnswer): void {
    this.lease = answer.lease?.id;
    this.time.follow(answer);
  }
}
