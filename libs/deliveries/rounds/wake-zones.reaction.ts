import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Sql } from '../../platform/database/sql.js';
import { addJobs } from '../../platform/queues/add-jobs.js';
import type { OutboxRow, Reaction } from '../../upkeep/reaction.js';
import type { OutboxEvent } from '../outbox-event.js';
import { dispatchQueue } from './dispatch.queue.js';

/** Whether a zone's pool or its carriers have something new for a round after it. */
const WAKES_ZONE: Readonly<Record<OutboxEvent, boolean>> = {
  // Its job plans it first.
  accept_order: false,
  change_order: true,
  delay: false,
  rate: false,
  report_incident: false,
  offer: false,
  lose_offer: true,
  accept: false,
  give_up: true,
  pick_up: false,
  arrive: false,
  deliver: true,
  deliver_late: true,
  hand_over: true,
  fail: true,
  return: true,
  hold: false,
  release: true,
  reassign: true,
  cancel: true,
};

/** A zone has a round where there is something new for it. */
@Injectable()
export class WakeZones implements Reaction {
  readonly events = new Set(Object.keys(WAKES_ZONE).filter((event) => WAKES_ZONE[event as OutboxEvent]));

  constructor(@InjectQueue(dispatchQueue.name) private readonly queue: Queue) {}

  async run(_tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    const zoneIds = new Set(happened.map(({ zoneId }) => zoneId));
    await addJobs(
      this.queue,
      [...zoneIds].map((zoneId) => dispatchQueue.job({ zoneId })),
    );
  }
}
