import { Injectable } from '@nestjs/common';
import { LegFallBack } from '../../deliveries/fall-back/leg-fall-back.service.js';
import { moveClaim } from '../../lockers/claims/hold-cells.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { strandedClaims, turnedAway } from './stranded.js';

/** A claim whose cell broke gets another one, or its bag goes elsewhere. */
@Injectable()
export class HouseStranded implements Chore {
  readonly name = 'Finding stranded bags a cell';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(
    private readonly clock: Clock,
    private readonly fallBack: LegFallBack,
    private readonly news: News,
  ) {}

  async run({ sql }: Turn): Promise<void> {
    for (const { claimId, deliveryId, carrierId } of await strandedClaims(sql)) {
      const cell = await inTransaction(sql, async (tx) => {
        const found = await moveClaim(tx, claimId);
        if (found) await this.news.tell(tx, 'carrier', [carrierId]);
        return found;
      });
      if (!cell) await this.fallBack.run([deliveryId], 'no_cell', this.clock.now());
    }
  }
}

/** Bags that a locker cannot take go elsewhere. */
@Injectable()
export class SendElsewhere implements Chore {
  readonly name = 'Sending bags elsewhere';
  readonly everyMs = 0;
  readonly sole = false;

  constructor(
    private readonly clock: Clock,
    private readonly fallBack: LegFallBack,
  ) {}

  async run({ sql }: Turn): Promise<void> {
    for (const [because, deliveryIds] of await turnedAway(sql)) {
      if (deliveryIds.length > 0) await this.fallBack.run(deliveryIds, because, this.clock.now());
    }
  }
}
