import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { dispatchQueue } from './dispatch.queue.js';

/** Asks for a round when something outside the deliveries changes, such as a carrier that starts a shift. */
@Injectable()
export class DispatchRequests {
  private readonly logger = new Logger(DispatchRequests.name);

  constructor(@InjectQueue(dispatchQueue.name) private readonly queue: Queue) {}

  /** Nobody waits for it: where the queue cannot be reached, the sweeper gives the zone its round. */
  request(zoneId: string): void {
    const { name, data, opts } = dispatchQueue.job({ zoneId });
    this.queue.add(name, data, opts).catch((error: Error) => {
      this.logger.warn(`No round asked for zone ${zoneId}: ${error.message}`);
    });
  }
}
