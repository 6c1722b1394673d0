import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Bar } from '../../fleet/health/bar.js';
import { Shifts } from '../../fleet/shifts.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { callsFor, type VolunteerCall } from '../calls/call-volunteers.js';
import { assignmentOf, liveAssignments, type AssignmentView } from './assignment-view.js';

export interface CarrierWork {
  readonly assignments: readonly AssignmentView[];
  /** Why there are no offers, if the carrier's health is the reason. */
  readonly bar?: Bar;
  /** Compounds that ask their volunteers to start a shift; none for riders. */
  readonly calls: readonly VolunteerCall[];
  /** Changes when anything in the list does. */
  readonly etag: string;
}

/** News can be lost with a connection: who waits looks again after this many milliseconds. */
const LOOK_AGAIN = 5_000;

/** What a carrier has to do, and the wait until that changes. */
@Injectable()
export class CarrierNews {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly news: News,
    private readonly shifts: Shifts,
  ) {}

  async work(carrierId: string): Promise<CarrierWork> {
    const now = this.clock.now();
    const [assignments, bar, calls] = await Promise.all([
      liveAssignments(this.database.manager, carrierId, now),
      this.shifts.bar(carrierId, now),
      callsFor(this.database.manager, carrierId),
    ]);
    const seen = JSON.stringify({ assignments, bar, calls });
    const etag = `"${createHash('sha1').update(seen).digest('base64url')}"`;
    return { assignments, bar, calls, etag };
  }

  async assignment(carrierId: string, id: string): Promise<AssignmentView> {
    const found = isUuid(id)
      ? await assignmentOf(this.database.manager, carrierId, id, this.clock.now())
      : undefined;
    if (!found) throw notFound('assignment');
    return found;
  }

  /**
   * The work once there is news, or after `seconds` as it is. `known` is the etag the carrier saw last; without it news
   * is an offer to answer, or any change from now on.
   */
  async awaitNews(
    carrierId: string,
    seconds: number,
    known: string | undefined,
    signal: AbortSignal,
  ): Promise<CarrierWork> {
    const until = Date.now() + seconds * 1_000;
    // Told while we read is told too late, so the ear is opened first.
    const ear = this.listen(carrierId, signal);
    try {
      let work = await this.work(carrierId);
      const seen = known ?? work.etag;
      if (!known && work.assignments.some(({ state }) => state === 'offered')) return work;
      while (work.etag === seen && Date.now() < until && !signal.aborted) {
        await ear.heard(Math.min(LOOK_AGAIN, until - Date.now()));
        // Nobody is there to be answered; when we stop, neither is the database.
        if (signal.aborted) return work;
        work = await this.work(carrierId);
      }
      return work;
    } finally {
      ear.close();
    }
  }

  private listen(carrierId: string, signal: AbortSignal) {
    let told = false;
    let wake = () => {};
    const hear = () => {
      told = true;
      wake();
    };
    const onNews = (ids: readonly string[]) => {
      if (ids.includes(carrierId)) hear();
    };
    metrics.carriersWaiting.inc();
    this.news.on('carrier', onNews);
    this.news.on('reconnected', hear);
    signal.addEventListener('abort', hear);
    return {
      /** Resolves when told, or after `ms`. */
      heard: async (ms: number): Promise<void> => {
        if (!told) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, Math.max(0, ms));
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        told = false;
      },
      close: () => {
        metrics.carriersWaiting.dec();
        this.news.off('carrier', onNews);
        this.news.off('reconnected', hear);
        signal.removeEventListener('abort', hear);
      },
    };
  }
}
