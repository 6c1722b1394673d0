import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import type { Message } from '../deliveries/carry/message-answer.js';
import { expectedAt, LIVE_ASSIGNMENT } from '../deliveries/expected/expected-at.js';
import { LIVE } from '../deliveries/assignment-states.js';
import { carryMinutes } from '../deliveries/carry-minutes.js';
import { TOLD_READING } from '../deliveries/told-reading.js';
import { Photos } from '../deliveries/carry/photos.service.js';
import type { Temperature } from '../dispatch/round.js';
import type { DropPolicy, OverruledWish, Place, ToldReading } from '../dropoff/drop-policy.js';
import { tellOverruled } from '../dropoff/tell-overruled.js';
import type { Location } from '../geo/location.js';
import { Places } from '../places/places.service.js';
import { zoneRules } from '../places/zone-rules.js';
import { fallBackOfDelivery, residentLockerOf } from '../lockers/views/resident-view.js';
import { ResidentWishes } from '../orders/resident-wishes.service.js';
import { Substitutions } from '../picking/substitutes/substitutions.service.js';
import { Clock } from '../platform/clock/clock.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { ENDED } from '../deliveries/state-lists.js';
import { Messages } from './messages.service.js';
import type { TrackAnswer } from './track-answer.js';
import type { EpochMs } from '../geo/units.js';

interface TrackedRow {
  readonly state: DeliveryState;
  readonly promisedAt: Date;
  readonly dropPolicy: DropPolicy;
  readonly reading: ToldReading;
  readonly leftAt: Place | null;
  readonly overruled: OverruledWish[];
  readonly zoneId: string;
  readonly temperature: Temperature;
  readonly updatedAt: Date;
  readonly redeliveryId: string | null;
  readonly expectedAt: Date | null;
}

interface CarrierRow {
  readonly name: string;
  readonly state: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly locatedAt: Date | null;
  readonly accuracy: number | null;
}

/** The states of an assignment in which resident and carrier know of each other. */
const ON_THE_WAY: readonly string[] = ['accepted', 'picked_up', 'arrived'];
const DAY = 24 * 3_600_000;

const linkEnded = () =>
  new Problem(
    410,
    'LINK_ENDED',
    '链接已失效 · The time of this link is over: nothing is kept of the delivery',
  );

/** The resident's side of a delivery, opened by the link alone. */
@Injectable()
export class Tracking {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: TrackingTokens,
    private readonly wishes: ResidentWishes,
    private readonly photos: Photos,
    private readonly substitutions: Substitutions,
    private readonly messages: Messages,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /**
   * The delivery a link opens, for as long as its resident's data is kept; a link that is not ours opens
   * nothing.
   */
  async deliveryOf(token: string): Promise<string> {
    const deliveryId = this.tokens.deliveryId(token);
    const linked = deliveryId && (await this.linked(deliveryId));
    if (!linked) throw notFound('delivery');
    const { residentDataKeptDays } = zoneRules(this.places.zone(linked.zoneId)?.rules ?? {});
    const until = linked.endedAt && linked.endedAt.getTime() + residentDataKeptDays * DAY;
    // What is to be erased is shown no more, also where nobody has come to it yet.
    if (linked.erased || (until !== null && until < this.clock.now())) throw linkEnded();
    return deliveryId;
  }

  private linked(
    deliveryId: string,
  ): Promise<{ zoneId: string; erased: boolean; endedAt: Date | null } | undefined> {
    return row(
      this.database.manager,
      `SELECT zone_id AS "zoneId", erased_at IS NOT NULL AS erased,
         CASE WHEN state IN (${ENDED}) THEN updated_at END AS "endedAt"
       FROM deliveries WHERE id = $1`,
      [deliveryId],
    );
  }

  async view(token: string): Promise<TrackAnswer> {
    const deliveryId = await this.deliveryOf(token);
    const sql = this.database.manager;
    const delivery = await this.delivery(deliveryId);
    const [carrier, dropPoint, history, messages, substitutions, locker, fallen, choices] = await Promise.all(
      [
        row<CarrierRow>(
          sql,
          `SELECT c.name, a.state, c.lat, c.lng, c.located_at AS "locatedAt", c.accuracy
         FROM assignments a JOIN carriers c ON c.id = a.carrier_id
         WHERE a.delivery_id = $1 AND a.state IN (${LIVE})`,
          [deliveryId],
        ),
        row<NonNullable<TrackAnswer['dropPoint']>>(
          sql,
          `SELECT p.name, array_agg(c.place ORDER BY c.place) AS places
         FROM place_claims c JOIN drop_points p ON p.id = c.drop_point_id WHERE c.delivery_id = $1 GROUP BY p.id`,
          [deliveryId],
        ),
        rows<TrackAnswer['history'][number]>(
          sql,
          'SELECT event, state, at, changed FROM delivery_history WHERE delivery_id = $1 ORDER BY id',
          [deliveryId],
        ),
        this.messages.of(deliveryId),
        this.substitutions.ofDelivery(deliveryId),
        residentLockerOf(sql, deliveryId),
        fallBackOfDelivery(sql, deliveryId),
        this.wishes.choices(deliveryId),
      ],
    );
    const onTheWay = carrier && ON_THE_WAY.includes(carrier.state);
    return {
      deliveryId,
      state: delivery.state,
      promisedAt: delivery.promisedAt,
      expectedAt: delivery.expectedAt,
      dropPolicy: delivery.dropPolicy,
      reading: delivery.reading,
      ...(delivery.state === 'delivered' && delivery.leftAt && { leftAt: delivery.leftAt }),
      overruled: tellOverruled(delivery.overruled),
      ...(choices && { choices }),
      ...(onTheWay && { carrier: carrierView(carrier) }),
      ...(dropPoint && { dropPoint, ...this.keepsUntil(delivery) }),
      ...(delivery.redeliveryId && { redeliveredBy: this.tokens.url(delivery.redeliveryId) }),
      history,
      messages,
      substitutions,
      ...(locker && { locker }),
      ...(fallen && { fellBack: fallen }),
    };
  }

  /** The photo of the bag where it was left. */
  async photo(token: string): Promise<Buffer> {
    return this.photos.ofDelivery(await this.deliveryOf(token));
  }

  async writeAsResident(token: string, text: string, now: EpochMs): Promise<Message[]> {
    return this.messages.write(await this.deliveryOf(token), 'resident', text, now);
  }

  /** Of a bag that was left on a shelf or with a guard: the clock of its goods. */
  private keepsUntil({ state, temperature, zoneId, updatedAt }: TrackedRow): { keepsUntil?: Date } {
    const minutes = carryMinutes(zoneRules(this.places.zone(zoneId)?.rules ?? {}))[temperature];
    if (state !== 'delivered' || minutes === undefined) return {};
    return { keepsUntil: new Date(updatedAt.getTime() + minutes * 60_000) };
  }

  private async delivery(deliveryId: string): Promise<TrackedRow> {
    const found = await row<TrackedRow>(
      this.database.manager,
      `SELECT d.state, d.promised_at AS "promisedAt", o.drop_policy AS "dropPolicy", o.overruled,
         ${TOLD_READING} AS reading, (SELECT p.place FROM proofs p JOIN assignments a ON a.id = p.assignment_id
           WHERE a.delivery_id = d.id ORDER BY p.at DESC LIMIT 1) AS "leftAt",
         d.zone_id AS "zoneId", d.temperature, d.updated_at AS "updatedAt", ${expectedAt('$2::timestamptz')} AS "expectedAt",
         (SELECT again.id FROM orders n JOIN deliveries again ON again.order_id = n.id
          WHERE n.redelivery_of = o.id) AS "redeliveryId"
       FROM deliveries d JOIN orders o ON o.id = d.order_id ${LIVE_ASSIGNMENT} WHERE d.id = $1`,
      [deliveryId, sqlTime(this.clock.now())],
    );
    if (!found) throw notFound('delivery');
    return found;
  }
}

/** Where it was, and when: a place without its time looks like now. */
function carrierView(carrier: CarrierRow) {
  const { name, locatedAt, accuracy } = carrier;
  return { name, location: locationOf(carrier), locatedAt, accuracy };
}

function locationOf({ lat, lng }: CarrierRow): Location | null {
  return lat === null || lng === null ? null : { lat, lng };
}
