import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { dispatchQueue, type DispatchZone } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { LookAgain } from '../../../libs/deliveries/rounds/look-again.service.js';
import { ZoneDispatch, type RoundOutcome } from '../../../libs/deliveries/rounds/dispatch-zone.service.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/** One dispatch round over one zone. */
@Processor(dispatchQueue.name, { concurrency: 4, ...TAKEN_OVER_SOON })
export class DispatchProcessor extends QueueWorker {
  constructor(
    private readonly rounds: ZoneDispatch,
    private readonly lookAgain: LookAgain,
  ) {
    super();
  }

  async process({ data: { zoneId }, timestamp }: Job<DispatchZone>): Promise<RoundOutcome> {
    const outcome = await this.rounds.run(zoneId, Date.now() - timestamp);
    this.lookAgain.at(zoneId, outcome.lookAgainAt);
    return outcome;
  }
}
