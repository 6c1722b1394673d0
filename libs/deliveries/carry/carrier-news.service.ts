import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Bar } from '../../fleet/health/bar.js';
import { Shifts } from '../../fleet/shifts.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { callsFor } from '../calls/call-volunteers.js';
import type { VolunteerCall } from '../calls/volunteer-call.js';
import { LegPay } from '../pay/leg-pay.service.js';
import { CarrierEars } from './carrier-ears.service.js';
import { SharedLooks } from './shared-looks.js';
import type { AssignmentAnswer } from './assignment-answer.js';
import { assignmentOf, liveAssignments } from './assignment-view.js';

export interface CarrierWork {
  readonly assignments: readonly AssignmentAnswer[];
  /** Why there are no offers, if the carrier's health is the reason. */
  readonly bar?: Bar;
  /** Compounds that ask their volunteers to start a shift; none for riders. */
  readonly calls: readonly VolunteerCall[];
  /** Changes when anything in the list does. */
  readonly etag: string;
}

/** Some things change by time alone: who waits looks again after this many milliseconds. */
const LOOK_AGAIN = 20_000;
/** Looks at once: the pool has 24 connections, and orders need most of them. */
const LOOKS_AT_ONCE = 6;

/** What a carrier has to do, and the wait until that changes. */
@Injectable()
export class CarrierNews {
  private readonly looks = new SharedLooks(LOOKS_AT_ONCE, (carrierId) => this.read(carrierId));

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly ears: CarrierEars,
    private readonly shifts: Shifts,
    private readonly pay: LegPay,
  ) {}

  work(carrierId: string): Promise<CarrierWork> {
    return this.looks.look(carrierId);
  }

  private async read(carrierId: string): Promise<CarrierWork> {
    const now = this.clock.now();
    const [assignments, bar, calls] = await Promise.all([
      liveAssignments(this.database.manager, carrierId, this.pay, now),
      this.shifts.bar(carrierId, now),
      callsFor(this.database.manager, carrierId),
    ]);
    const seen = JSON.stringify({ assignments, bar, calls });
    const etag = `"${createHash('sha1').update(seen).digest('base64url')}"`;
    return { assignments, bar, calls, etag };
  }

  async assignment(carrierId: string, id: string): Promise<AssignmentAnswer> {
    const found = isUuid(id)
      ? await assignmentOf(this.database.manager, carrierId, id, this.pay, this.clock.now())
      : undefined;
    if (!found) throw notFound('assignment');
    return found;
  }

  /**
   * The work once there is news, or after `seconds` as it is. `known` is the etag the carrier saw last;
   * without it news is an offer to answer, or any change from now on.
   */
  async awaitNews(
    carrierId: string,
    seconds: number,
    known: string | undefined,
    signal: AbortSignal,
  ): Promise<CarrierWork> {
    const until = Date.now() + seconds * 1_000;
    // Told while we read is told too late, so the ear is opened first.
    const ear = this.ears.open(carrierId, signal);
    try {
      let work = await this.work(carrierId);
      const seen = known ?? work.etag;
      if (!known && work.assignments.some(({ state }) => state === 'offered')) return work;
      while (work.etag === seen && Date.now() < until && !ear.over) {
        await ear.heard(Math.min(LOOK_AGAIN, until - Date.now()));
        // Nobody is there to be answered; when we stop, neither is the database.
        if (ear.over) return work;
        // Told or not: what only time changes, such as an attestation, is told by nobody.
        work = await this.work(carrierId);
      }
      return work;
    } finally {
      ear.close();
    }
  }

  /**
   * The work at once, at every change, and every so many seconds again, changed or not; until nobody listens.
   */
  async *follow(carrierId: string, seconds: number, signal: AbortSignal): AsyncIterable<CarrierWork> {
    const ear = this.ears.open(carrierId, signal);
    let told: string | undefined;
    let tellAgainAt = 0;
    try {
      while (!ear.over) {
        const work = await this.work(carrierId);
        if (ear.over) return;
        // Woken for nothing, nobody is told: news may come twice.
        if (work.etag !== told || Date.now() >= tellAgainAt) {
          yield work;
          told = work.etag;
          tellAgainAt = Date.now() + seconds * 1_000;
        }
        await ear.heard(tellAgainAt - Date.now());
      }
    } finally {
      ear.close();
    }
  }
}
