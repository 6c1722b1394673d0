import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { dispatchQueue, type DispatchZone } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { ZoneDispatch, type RoundOutcome } from '../../../libs/deliveries/rounds/dispatch-zone.service.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/** One dispatch round over one zone. */
@Processor(dispatchQueue.name, { concurrency: 4, ...TAKEN_OVER_SOON })
export class DispatchProcessor extends QueueWorker {
  constructor(private readonly rounds: ZoneDispatch) {
    super();
  }

  process(job: Job<DispatchZone>): Promise<RoundOutcome> {
    return this.rounds.run(job.data.zoneId);
  }
}
