import { Injectable } from '@nestjs/common';
import { rows } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { announce } from '../outbox.js';
import { recordHistory } from '../record-history.js';
import { COMING } from '../state-lists.js';
import { expectedAt, LIVE_ASSIGNMENT } from './expected-at.js';

/** Told once for each so many seconds of further delay. */
const STEP = 600;
/** Deliveries at one look; the next goes on. */
const AT_ONCE = 500;

/**
 * Tells where a bag is expected after what was promised: when it leaves the promise, and for each ten minutes
 * more. How far that was told stands with the delivery, so that no restart tells it again, and a delay that
 * comes and goes is told no second time. Uses deliveries_not_delivered.
 */
@Injectable()
export class TellDelays implements Chore {
  readonly name = 'Sweeping delays';
  readonly everyMs = 5_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<'more' | void> {
    const told = await rows<{ id: string }>(sql, TELL, [sqlTime(now)]);
    if (told.length === AT_ONCE) return 'more';
  }
}

const TELL = `
WITH late AS (
  SELECT d.id, d.merchant_id, d.zone_id, d.state, delay.steps
  FROM deliveries d ${LIVE_ASSIGNMENT}
  CROSS JOIN LATERAL (
    SELECT ceil(extract(epoch FROM ${expectedAt('$1::timestamptz')} - d.promised_at) / ${STEP})::int AS steps) AS delay
  WHERE d.state IN (${COMING}) AND delay.steps > d.delays_told
  ORDER BY d.id LIMIT ${AT_ONCE} FOR UPDATE OF d SKIP LOCKED
), told AS (
  UPDATE deliveries d SET delays_told = late.steps FROM late WHERE d.id = late.id
), history AS (${recordHistory(`
  SELECT id, 'delay', state, 'engine', NULL, $1::timestamptz, NULL::timestamptz, NULL::timestamptz FROM late ORDER BY id`)}
), announced AS (${announce(`
  SELECT 'delay', late.id, late.merchant_id, late.zone_id, history.id, $1
  FROM late JOIN history ON history.delivery_id = late.id ORDER BY history.id`)}
)
SELECT id FROM late`;
