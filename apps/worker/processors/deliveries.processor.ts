import { InjectQueue, Processor } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';
import { deliveriesQueue, type PlanDeliveries } from '../../../libs/deliveries/deliveries.queue.js';
import { DeliveryPlanner } from '../../../libs/deliveries/delivery-planner.js';
import { dispatchQueue } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { within } from '../../../libs/platform/deadline.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/**
 * Makes legs of accepted deliveries, and asks for a round in each zone that got some. Planned twice is
 * planned once.
 */
@Processor(deliveriesQueue.name, { concurrency: 2, ...TAKEN_OVER_SOON })
export class DeliveriesProcessor extends QueueWorker {
  constructor(
    private readonly planner: DeliveryPlanner,
    @InjectQueue(dispatchQueue.name) private readonly dispatch: Queue,
  ) {
    super();
  }

  async process(job: Job<PlanDeliveries>): Promise<void> {
    await within(deliveriesQueue.doneWithin, 'Planning deliveries', this.plan(job.data.deliveryIds));
  }

  private async plan(deliveryIds: readonly string[]): Promise<void> {
    const zoneIds = await this.planner.plan(deliveryIds);
    if (zoneIds.length > 0)
      await this.dispatch.addBulk(zoneIds.map((zoneId) => dispatchQueue.job({ zoneId })));
  }
}
