import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { toShiftAnswer } from '../../fleet/shift-answer.js';
import { Shifts } from '../../fleet/shifts.service.js';
import type { EpochMs } from '../../geo/units.js';
import { earnedIn } from '../../pay/ledger.js';
import { dayOf, spanOfDays } from '../../platform/clock/local-time.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { LegPay } from '../pay/leg-pay.service.js';
import type { MeAnswer, RiderHistory } from './day-answers.js';
import { figuresOf, pastLegsOf } from './past-legs.js';

/** What a carrier asks of itself: its shift, its day, and what it did before. */
@Injectable()
export class CarrierDay {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly shifts: Shifts,
    private readonly pay: LegPay,
  ) {}

  async me(carrierId: string, now: EpochMs): Promise<MeAnswer> {
    const { timeZone, currency } = this.config;
    const day = dayOf(now, timeZone);
    const span = spanOfDays(day, day, timeZone);
    const sql = this.database.manager;
    const [shift, figures, amount] = await Promise.all([
      this.shifts.now(carrierId, now),
      figuresOf(sql, carrierId, span),
      earnedIn(sql, carrierId, span),
    ]);
    const isPaid = shift.carrier.kind === 'rider';
    return {
      shift: toShiftAnswer(shift, now),
      today: { day, ...figures, ...(isPaid && { pay: { amount, currency } }) },
    };
  }

  /** Give `nextCursor` back as `cursor` for the next page; it is absent on the last. */
  async history(
    carrierId: string,
    { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  ): Promise<RiderHistory> {
    const found = await pastLegsOf(this.database.manager, carrierId, { before: cursor, limit: limit + 1 });
    const assignments = found
      .slice(0, limit)
      .map(({ pickupId, pickupName, compoundName, payFacts, ...leg }) => ({
        ...leg,
        pickup: { id: pickupId, name: pickupName },
        ...(compoundName && { compound: compoundName }),
        ...this.pay.booked(payFacts),
      }));
    return { assignments, ...(found.length > limit && { nextCursor: assignments.at(-1)?.id }) };
  }
}
