import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Location } from '../../geo/location.js';
import { type EpochMs, type Metres, epochMs } from '../../geo/units.js';
import { row } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { onOurClock, type PhoneTime } from '../phone-clock.js';
import { judgePosition, type PassedOver, type Position, type Whereabouts } from './judge-position.js';
import { columnsOf, whereaboutsOf, type PositionColumns } from './whereabouts.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A position as a phone tells it. */
export interface ToldPosition extends PhoneTime {
  readonly location: Location;
  readonly accuracy?: Metres;
}

export interface TakenPositions {
  readonly taken: number;
  readonly passedOver: readonly { readonly index: number; readonly because: PassedOver }[];
  readonly last?: Position;
}

/** Where carriers are: the latest place that is plausible, whatever phones tell and in whatever order. */
@Injectable()
export class Positions {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Takes in one position or a backlog. What is not where the carrier is now is passed over, and said. */
  async tell(carrierId: string, told: readonly ToldPosition[], now: EpochMs): Promise<TakenPositions> {
    const columns = await row<PositionColumns>(
      this.database.manager,
      `SELECT lat, lng, located_at AS "locatedAt", accuracy, doubted_position AS "doubtedPosition"
       FROM carriers WHERE id = $1`,
      [carrierId],
    );
    if (!columns) throw notFound('carrier');
    const { known, passedOver } = judgeAll(whereaboutsOf(columns), told, now);
    await this.keep(carrierId, known, now);
    return { taken: told.length - passedOver.length, passedOver, ...(known.last && { last: known.last }) };
  }

  /** A newer position that came in meanwhile stays. */
  private async keep(carrierId: string, known: Whereabouts, now: EpochMs): Promise<void> {
    const { lat, lng, locatedAt, accuracy, doubtedPosition } = columnsOf(known);
    await row(
      this.database.manager,
      `UPDATE carriers SET lat = $2, lng = $3, located_at = $4, accuracy = $5, doubted_position = $6
       WHERE id = $1 AND (located_at IS NULL OR located_at <= $4 OR located_at > $7)`,
      [
        carrierId,
        lat,
        lng,
        locatedAt?.toISOString() ?? null,
        accuracy,
        doubtedPosition && JSON.stringify(doubtedPosition),
        sqlTime(now),
      ],
    );
  }
}

/** In the order of their own times, so that a backlog ends where the carrier is. */
function judgeAll(whereabouts: Whereabouts, told: readonly ToldPosition[], now: EpochMs) {
  let known = whereabouts;
  const passedOver: { index: number; because: PassedOver }[] = [];
  const positions = told.map((position, index) => ({ index, position: toPosition(position, now) }));
  for (const { index, position } of positions.toSorted((a, b) => a.position.at - b.position.at)) {
    const judged = judgePosition(known, position, now);
    if (judged.passedOver) passedOver.push({ index, because: judged.passedOver });
    known = { last: judged.last, doubted: judged.doubted };
  }
  return { known, passedOver: passedOver.toSorted((a, b) => a.index - b.index) };
}

/** Nobody is anywhere in the future: a phone that says so tells of now. */
function toPosition({ location, accuracy, at, sentAt }: ToldPosition, now: EpochMs): Position {
  const moment = at === undefined ? now : Math.min(now, onOurClock(at, sentAt, now));
  return { location, at: epochMs(moment), ...(accuracy !== undefined && { accuracy }) };
}
