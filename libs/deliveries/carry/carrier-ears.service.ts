import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { rows } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { LIVE } from '../assignment-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Streams and long polls of one carrier in one process. A phone that reconnects has one more, for a while. */
const EARS_A_CARRIER = 3;
/** News can be lost with a connection: all who wait are looked after together, after so many milliseconds. */
const LOOK_AFTER = 5_000;

/** One wait of one carrier for news. */
export interface Ear {
  /** Resolves with true when there is news, with false after `ms` or when the wait is over. */
  heard(ms: number): Promise<boolean>;
  /** Whether nobody is to be told any more: hung up, or newer waits have taken its place. */
  readonly over: boolean;
  close(): void;
}

/** Who waits for news, and the one listener that wakes them. */
@Injectable()
export class CarrierEars implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('news');
  private readonly ears = new Map<string, Set<OpenEar>>();
  /** What each carrier's assignments looked like when they were last looked after. */
  private seen = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  onApplicationBootstrap(): void {
    this.news.on('carrier', (ids) => ids.forEach((id) => this.wake(id)));
    for (const topic of ['reconnected', 'clock'] as const) this.news.on(topic, () => this.wakeAll());
    this.timer = setInterval(() => void this.lookAfter(), LOOK_AFTER);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Opens an ear; where a carrier has too many, the oldest goes: it is the one that nobody hears any more. */
  open(carrierId: string, signal: AbortSignal): Ear {
    const ears = this.ears.get(carrierId) ?? new Set();
    this.ears.set(carrierId, ears);
    const [oldest] = ears;
    if (oldest && ears.size >= EARS_A_CARRIER) oldest.end();
    const ear = new OpenEar(signal, () => {
      if (!ears.delete(ear)) return;
      if (ears.size === 0 && this.ears.get(carrierId) === ears) this.ears.delete(carrierId);
      metrics.carriersWaiting.dec();
    });
    ears.add(ear);
    metrics.carriersWaiting.inc();
    return ear;
  }

  private wake(carrierId: string): void {
    for (const ear of this.ears.get(carrierId) ?? []) ear.hear();
  }

  private wakeAll(): void {
    for (const carrierId of this.ears.keys()) this.wake(carrierId);
  }

  /** One statement for all who wait, by the index assignments_in_hand. */
  private async lookAfter(): Promise<void> {
    if (this.looking || this.ears.size === 0) return;
    this.looking = true;
    try {
      const found = await rows<{ id: string; seen: string }>(
        this.database.manager,
        `SELECT carrier_id AS id, md5(string_agg(id || state, ',' ORDER BY id)) AS seen FROM assignments
         WHERE carrier_id = ANY($1) AND state IN (${LIVE}) AND (state <> 'offered' OR expires_at > $2)
         GROUP BY carrier_id`,
        [[...this.ears.keys()], sqlTime(this.clock.now())],
      );
      const looks = new Map(found.map((carrier) => [carrier.id, carrier.seen]));
      const seen = new Map([...this.ears.keys()].map((id) => [id, looks.get(id) ?? '']));
      // Of whom we have not seen before we cannot say: it looks for itself.
      for (const [id, look] of seen) if (look !== this.seen.get(id)) this.wake(id);
      this.seen = seen;
    } catch (error) {
      this.logger.warn(`Cannot look after those who wait: ${(error as Error).message}`);
    } finally {
      this.looking = false;
    }
  }
}

class OpenEar implements Ear {
  over = false;
  private told = false;
  private wakeUp = () => {};

  constructor(
    private readonly signal: AbortSignal,
    private readonly onClose: () => void,
  ) {
    if (signal.aborted) this.end();
    signal.addEventListener('abort', this.end);
  }

  readonly end = (): void => {
    this.over = true;
    this.wakeUp();
  };

  hear(): void {
    this.told = true;
    this.wakeUp();
  }

  async heard(ms: number): Promise<boolean> {
    if (!this.told && !this.over) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, ms));
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const { told } = this;
    this.told = false;
    return told && !this.over;
  }

  close(): void {
    this.signal.removeEventListener('abort', this.end);
    this.onClose();
  }
}
