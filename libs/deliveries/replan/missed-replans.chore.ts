import { Injectable } from '@nestjs/common';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { deliveriesOutOfPlan } from './load-ways.js';
import { ReplanDeliveries } from './replan-deliveries.service.js';

const AT_ONCE = 200;

/** Makes anew the ways that were missed when a gate closed or opened. */
@Injectable()
export class MissedReplans implements Chore {
  readonly name = 'Sweeping gates';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(private readonly replanning: ReplanDeliveries) {}

  async run({ sql }: Turn): Promise<void> {
    await this.replanning.replan(await deliveriesOutOfPlan(sql, AT_ONCE));
  }
}
