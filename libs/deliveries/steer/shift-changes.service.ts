import { Injectable } from '@nestjs/common';
import { Shifts, type ShiftChange, type ShiftNow } from '../../fleet/shifts.service.js';
import type { EpochMs } from '../../geo/units.js';
import { News } from '../../platform/news/news.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';
import { bagsAreInHand } from '../problems.js';
import { bagsInHand, handOnLegs } from './hand-on-legs.js';

/** A shift that starts, pauses or ends, with what that means for the legs. */
@Injectable()
export class ShiftChanges {
  constructor(
    private readonly shifts: Shifts,
    private readonly dispatch: DispatchRequests,
    private readonly news: News,
  ) {}

  async change(id: string, change: ShiftChange, now: EpochMs): Promise<ShiftNow> {
    try {
      const shift = await this.shifts.change(id, change, now, {
        handOn: async (tx, carrierId) => {
          await handOnLegs(tx, { carrierId, actor: 'engine', now });
          await this.news.tell(tx, 'carrier', [carrierId]);
        },
        requireEmptyHands: async (tx, carrierId) => {
          const inHand = await bagsInHand(tx, carrierId);
          if (inHand.length > 0) throw bagsAreInHand(inHand);
        },
      });
      if (shift.carrier.shiftState === 'online') this.dispatch.request(shift.carrier.zoneId);
      return shift;
    } finally {
      // An attestation that did not pass, and the end of a shift, hand legs on.
      this.news.wakeRelay();
    }
  }
}
