import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { dispatchQueue, type DispatchZone } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { LookAgain } from '../../../libs/deliveries/rounds/look-again.service.js';
import { ZoneDispatch, type RoundOutcome } from '../../../libs/deliveries/rounds/dispatch-zone.service.js';
import { within } from '../../../libs/platform/deadline.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/**
 * One dispatch round over one zone. One that takes too long has failed and is tried again; what it writes
 * late is as right as ever, because it is checked under the rows' locks.
 */
@Processor(dispatchQueue.name, { concurrency: 4, ...TAKEN_OVER_SOON })
export class DispatchProcessor extends QueueWorker {
  constructor(
    private readonly rounds: ZoneDispatch,
    private readonly lookAgain: LookAgain,
  ) {
    super();
  }

  async process({ data: { zoneId }, timestamp }: Job<DispatchZone>): Promise<RoundOutcome> {
    const round = this.rounds.run(zoneId, Date.now() - timestamp);
    const outcome = await within(dispatchQueue.doneWithin, `A round of ${zoneId}`, round);
    this.lookAgain.at(zoneId, outcome.lookAgainAt);
    return outcome;
  }
}
