import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { dispatchQueue, type DispatchZone } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { ZoneDispatch, type RoundOutcome } from '../../../libs/deliveries/rounds/dispatch-zone.service.js';
import { OrderlyWorker } from './orderly-worker.js';

/** One dispatch round over one zone. */
@Processor(dispatchQueue.name, { concurrency: 4 })
export class DispatchProcessor extends OrderlyWorker {
  constructor(private readonly rounds: ZoneDispatch) {
    super();
  }

  process(job: Job<DispatchZone>): Promise<RoundOutcome> {
    return this.rounds.run(job.data.zoneId);
  }
}
