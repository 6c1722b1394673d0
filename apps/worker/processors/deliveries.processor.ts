import { InjectQueue, Processor } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';
import { deliveriesQueue, type PlanDeliveries } from '../../../libs/deliveries/deliveries.queue.js';
import { DeliveryPlanner } from '../../../libs/deliveries/delivery-planner.js';
import { dispatchQueue } from '../../../libs/deliveries/rounds/dispatch.queue.js';
import { OrderlyWorker } from './orderly-worker.js';

/** Makes legs of accepted deliveries, and asks for a round in each zone that got some. */
@Processor(deliveriesQueue.name, { concurrency: 2 })
export class DeliveriesProcessor extends OrderlyWorker {
  constructor(
    private readonly planner: DeliveryPlanner,
    @InjectQueue(dispatchQueue.name) private readonly dispatch: Queue,
  ) {
    super();
  }

  async process(job: Job<PlanDeliveries>): Promise<void> {
    const zoneIds = await this.planner.plan(job.data.deliveryIds);
    if (zoneIds.length > 0)
      await this.dispatch.addBulk(zoneIds.map((zoneId) => dispatchQueue.job({ zoneId })));
  }
}
