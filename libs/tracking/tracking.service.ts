import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { LIVE } from '../deliveries/live-assignment.js';
import { wrongState } from '../deliveries/problems.js';
import type { DropPolicy, OverruledWish } from '../dropoff/drop-policy.js';
import type { Location } from '../geo/location.js';
import type { BilingualName } from '../places/zone.entity.js';
import {
  fellBack,
  residentLocker,
  type FellBack,
  type ResidentLocker,
} from '../lockers/board/resident-view.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { inTransaction, row, rows } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import { News } from '../platform/news/news.js';

export interface TrackingView {
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly promisedAt: Date;
  readonly expectedAt: Date | null;
  readonly dropPolicy: DropPolicy;
  readonly overruled: readonly OverruledWish[];
  /** Who has the bag, and where: only while it is on its way. */
  readonly carrier?: { readonly name: string; readonly location: Location | null };
  /** The shelf or guard post where a place is kept for it. */
  readonly dropPoint?: { readonly name: BilingualName; readonly places: readonly number[] };
  readonly history: readonly { readonly event: string; readonly state: DeliveryState; readonly at: Date }[];
  readonly messages: readonly Message[];
  /** The cell the bag is kept a place in, or lies in. */
  readonly locker?: ResidentLocker;
  /** Where the bag goes because a locker could not take it. */
  readonly fellBack?: FellBack;
}

export interface Message {
  readonly sender: 'resident' | 'rider' | 'volunteer';
  readonly text: string;
  readonly at: Date;
}

interface TrackedRow {
  readonly state: DeliveryState;
  readonly promisedAt: Date;
  readonly dropPolicy: DropPolicy;
  readonly overruled: OverruledWish[];
  readonly updatedAt: Date;
}

interface CarrierRow {
  readonly name: string;
  readonly state: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly expectedAt: Date;
}

const ENDED: readonly DeliveryState[] = ['delivered', 'failed', 'cancelled', 'returned'];
/** The states of an assignment in which resident and carrier know of each other. */
const ON_THE_WAY: readonly string[] = ['accepted', 'picked_up', 'arrived'];
/** Milliseconds after the end in which resident and carrier may still write. */
const MESSAGES_STAY_OPEN = 3_600_000;

/** The resident's side of a delivery, opened by the link alone. */
@Injectable()
export class Tracking {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: TrackingTokens,
    private readonly news: News,
  ) {}

  /** The delivery a link opens; a link that is not ours opens nothing. */
  deliveryOf(token: string): string {
    const deliveryId = this.tokens.deliveryId(token);
    if (!deliveryId) throw notFound('delivery');
    return deliveryId;
  }

  async view(token: string): Promise<TrackingView> {
    const deliveryId = this.deliveryOf(token);
    const sql = this.database.manager;
    const delivery = await this.delivery(deliveryId);
    const [carrier, dropPoint, history, messages, locker, fallen] = await Promise.all([
      row<CarrierRow>(
        sql,
        `SELECT c.name, a.state, c.lat, c.lng, a.expected_dropoff_at AS "expectedAt"
         FROM assignments a JOIN carriers c ON c.id = a.carrier_id
         WHERE a.delivery_id = $1 AND a.state IN (${LIVE})`,
        [deliveryId],
      ),
      row<NonNullable<TrackingView['dropPoint']>>(
        sql,
        `SELECT p.name, array_agg(c.place ORDER BY c.place) AS places
         FROM place_claims c JOIN drop_points p ON p.id = c.drop_point_id WHERE c.delivery_id = $1 GROUP BY p.id`,
        [deliveryId],
      ),
      rows<TrackingView['history'][number]>(
        sql,
        'SELECT event, state, at FROM delivery_history WHERE delivery_id = $1 ORDER BY id',
        [deliveryId],
      ),
      this.messages(deliveryId),
      residentLocker(sql, deliveryId),
      fellBack(sql, deliveryId),
    ]);
    const onTheWay = carrier && ON_THE_WAY.includes(carrier.state);
    return {
      deliveryId,
      state: delivery.state,
      promisedAt: delivery.promisedAt,
      expectedAt: carrier?.expectedAt ?? null,
      dropPolicy: delivery.dropPolicy,
      overruled: delivery.overruled,
      ...(onTheWay && { carrier: { name: carrier.name, location: locationOf(carrier) } }),
      ...(dropPoint && { dropPoint }),
      history,
      messages,
      ...(locker && { locker }),
      ...(fallen && { fellBack: fallen }),
    };
  }

  async writeAsResident(token: string, text: string, now: number): Promise<Message[]> {
    return this.write(this.deliveryOf(token), 'resident', text, now);
  }

  /** A carrier writes only of what it has accepted and not ended. */
  async writeAsCarrier(
    { id, kind }: { readonly id: string; readonly kind: string },
    assignmentId: string,
    text: string,
    now: number,
  ): Promise<Message[]> {
    const found = isUuid(assignmentId)
      ? await row<{ deliveryId: string; state: string }>(
          this.database.manager,
          'SELECT delivery_id AS "deliveryId", state FROM assignments WHERE id = $1 AND carrier_id = $2',
          [assignmentId, id],
        )
      : undefined;
    if (!found) throw notFound('assignment');
    if (!ON_THE_WAY.includes(found.state)) throw wrongState('messages', found.state);
    return this.write(found.deliveryId, kind === 'volunteer' ? 'volunteer' : 'rider', text, now);
  }

  private async write(
    deliveryId: string,
    sender: Message['sender'],
    text: string,
    now: number,
  ): Promise<Message[]> {
    const delivery = await this.delivery(deliveryId);
    if (ENDED.includes(delivery.state) && now > delivery.updatedAt.getTime() + MESSAGES_STAY_OPEN) {
      throw wrongState('messages', delivery.state);
    }
    await inTransaction(this.database.manager, async (tx) => {
      await rows(tx, 'INSERT INTO messages (delivery_id, sender, text, at) VALUES ($1, $2, $3, $4)', [
        deliveryId,
        sender,
        text,
        new Date(now).toISOString(),
      ]);
      const carriers = await rows<{ id: string }>(
        tx,
        `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
        [deliveryId],
      );
      const ids = carriers.map(({ id }) => id);
      if (ids.length > 0) await this.news.tell(tx, 'carrier', ids);
    });
    return this.messages(deliveryId);
  }

  private async delivery(deliveryId: string): Promise<TrackedRow> {
    const found = await row<TrackedRow>(
      this.database.manager,
      `SELECT d.state, d.promised_at AS "promisedAt", o.drop_policy AS "dropPolicy", o.overruled,
         d.updated_at AS "updatedAt" FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = $1`,
      [deliveryId],
    );
    if (!found) throw notFound('delivery');
    return found;
  }

  private async messages(deliveryId: string): Promise<Message[]> {
    return rows(
      this.database.manager,
      'SELECT sender, text, at FROM messages WHERE delivery_id = $1 ORDER BY id',
      [deliveryId],
    );
  }
}

function locationOf({ lat, lng }: CarrierRow): Location | null {
  return lat === null || lng === null ? null : { lat, lng };
}
