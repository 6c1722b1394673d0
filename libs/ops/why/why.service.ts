import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../../deliveries/delivery-machine.js';
import { DispatchRequests } from '../../deliveries/rounds/dispatch-requests.service.js';
import { askNextRound, readVerdict, type LegVerdict } from '../../deliveries/rounds/leg-verdicts.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { namesOf, outsideRound, readStanding, type Standing } from './read-standing.js';
import { HOLD_CODES, HOLDS, inWords, type HoldCode } from './wait-reasons.js';
import type { WhyAnswer } from './why-answer.js';

/** Milliseconds that a question waits for the next round to answer it, and between two looks. */
const PATIENCE = 2_500;
const LOOK_EVERY = 60;

/**
 * Why a delivery is where it is. Rounds explain few legs unasked; a question about one that waits is put to
 * the zone's next round, which comes at once, and answered with what that says.
 */
@Injectable()
export class WhyDeliveries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly requests: DispatchRequests,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  async why(deliveryId: string): Promise<WhyAnswer> {
    const standing = isUuid(deliveryId) ? await readStanding(this.database.manager, deliveryId) : undefined;
    if (!standing) throw notFound('delivery');
    const { verdict, isLatest } = await this.ask(standing);
    // The round that was asked may have offered it.
    const after = isLatest ? ((await readStanding(this.database.manager, deliveryId)) ?? standing) : standing;
    const code = holdOf(after);
    const { because: words, freedBy } = HOLDS[code];
    return {
      deliveryId,
      state: after.state,
      holds: { code, words },
      freedBy,
      lookAgainAt: after.legState === 'waiting' ? after.lookAgainAt : null,
      carrierId: after.carrierId,
      round: verdict?.roundAt ? await this.told(verdict, verdict.roundAt, isLatest) : null,
      notInRound: after.legId && after.legState === 'waiting' ? await this.outside(after) : [],
    };
  }

  private async ask({
    legId,
    legState,
    zoneId,
  }: Standing): Promise<{ verdict?: LegVerdict; isLatest: boolean }> {
    if (!legId) return { isLatest: false };
    const sql = this.database.manager;
    const known = await readVerdict(sql, legId, null);
    if (legState !== 'waiting') return { verdict: known, isLatest: false };
    if (known?.answered && known.roundAt) return { verdict: known, isLatest: true };
    const askedAt = await askNextRound(sql, legId, zoneId);
    this.requests.request(zoneId);
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(LOOK_EVERY)) {
      const told = await readVerdict(sql, legId, askedAt);
      if (told?.answered) return { verdict: told.roundAt ? told : known, isLatest: told.roundAt !== null };
    }
    return { verdict: known, isLatest: false };
  }

  private async told(verdict: LegVerdict, at: Date, isLatest: boolean): Promise<WhyAnswer['round']> {
    const names = await namesOf(
      this.database.manager,
      verdict.carriers.map(({ carrierId }) => carrierId),
    );
    return {
      at,
      isLatest,
      held: verdict.held,
      tally: verdict.tally,
      carriers: verdict.carriers.map(
        ({ carrierId, verdict: how, obstacles = [], metres, soonestAt, cost }) => ({
          carrierId,
          name: names.get(carrierId) ?? '',
          verdict: how,
          obstacles,
          words: inWords(how, obstacles),
          metres,
          soonestAt: new Date(soonestAt),
          cost: cost ?? null,
        }),
      ),
    };
  }

  private outside(standing: Standing) {
    const { healthRequired } = zoneRules(this.places.zone(standing.zoneId)?.rules ?? {});
    return outsideRound(this.database.manager, standing, healthRequired, this.clock.now());
  }
}

const ENDED: readonly DeliveryState[] = ['delivered', 'failed', 'cancelled', 'returned'];

function holdOf({ state, legId, legState, heldReason }: Standing): HoldCode {
  if (ENDED.includes(state)) return 'over';
  if (state === 'held') return 'held_back';
  if (state === 'offered') return 'offer_open';
  if (state !== 'queued') return 'with_carrier';
  if (!legId) return 'being_planned';
  if (legState !== 'waiting') return 'earlier_leg';
  return HOLD_CODES.find((code) => code === heldReason) ?? 'no_round_yet';
}
