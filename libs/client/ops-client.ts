import { Connection } from './connection.js';
import type {
  CarrierAnswer,
  CarrierRequest,
  ClockAnswer,
  CompoundChange,
  DrawnZoneAnswer,
  MerchantAnswer,
  Overview,
  StoreAnswer,
  StoreRequest,
  WaiveRequest,
  ZoneChange,
  ZoneRequest,
} from './openapi.js';
import type { CompoundRow, DeliveryRow, LockerRow, ZoneRow } from './rows.js';

const DELIVERIES_PER_PAGE = 500;

/** Ops' side: setting up who takes part, and the service's clock. */
export class OpsClient {
  private readonly connection: Connection;

  constructor(baseUrl: string, token: string) {
    this.connection = new Connection(baseUrl, token);
  }

  /** Also the question whether anyone answers at all, so it is asked once. */
  clock(): Promise<ClockAnswer> {
    return this.connection.ask('get', '/v1/ops/clock', {});
  }

  /** The service's time is `now` from here on, and runs `speed` times as fast as real time. */
  setClock(now: Date, speed: number): Promise<ClockAnswer> {
    return this.connection.ask('put', '/v1/ops/clock', { body: { now: now.toISOString(), speed } });
  }

  renewClock(leaseId: string): Promise<ClockAnswer> {
    return this.connection.ask('post', '/v1/ops/clock/renew', { body: { leaseId }, repeatable: true });
  }

  async resetClock(): Promise<void> {
    await this.connection.ask('delete', '/v1/ops/clock', { repeatable: true });
  }

  overview(): Promise<Overview> {
    return this.connection.ask('get', '/v1/ops/overview', { repeatable: true });
  }

  async zones(): Promise<readonly ZoneRow[]> {
    return (await this.connection.ask('get', '/v1/ops/zones', { repeatable: true })).zones;
  }

  addZone(body: ZoneRequest): Promise<DrawnZoneAnswer> {
    return this.connection.ask('post', '/v1/ops/zones', { body });
  }

  async changeZone(id: string, body: ZoneChange): Promise<void> {
    await this.connection.ask('patch', '/v1/ops/zones/{id}', { path: { id }, body, repeatable: true });
  }

  async compounds(): Promise<readonly CompoundRow[]> {
    return (await this.connection.ask('get', '/v1/ops/compounds', { repeatable: true })).compounds;
  }

  async closeOrOpen(compoundId: string, state: CompoundChange['state'], reason: string): Promise<void> {
    const request = { path: { id: compoundId }, body: { state, reason }, repeatable: true };
    await this.connection.ask('patch', '/v1/ops/compounds/{id}', request);
  }

  async lockers(): Promise<readonly LockerRow[]> {
    return (await this.connection.ask('get', '/v1/ops/lockers', { repeatable: true })).lockers;
  }

  /** The service asks the locker at once for its cells. */
  async connectLocker(dropPointId: string, url: string, reason: string): Promise<void> {
    const body = { adapter: 'http', settings: { url }, checkSeconds: 1, reason };
    const request = { path: { id: dropPointId }, body, repeatable: true };
    await this.connection.ask('put', '/v1/ops/lockers/{id}', request);
  }

  /** Each once, whatever happens meanwhile. */
  async deliveries(state: DeliveryRow['state']): Promise<DeliveryRow[]> {
    const found: DeliveryRow[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: DELIVERIES_PER_PAGE, state, cursor };
      const page = await this.connection.ask('get', '/v1/ops/deliveries', { query, repeatable: true });
      found.push(...page.deliveries);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  }

  async hold(deliveryId: string, reason: string): Promise<void> {
    const request = { path: { id: deliveryId }, body: { reason }, repeatable: true };
    await this.connection.ask('post', '/v1/ops/deliveries/{id}/hold', request);
  }

  async waive(deliveryId: string, rule: WaiveRequest['rule'], reason: string): Promise<void> {
    const request = { path: { id: deliveryId }, body: { rule, reason }, repeatable: true };
    await this.connection.ask('post', '/v1/ops/deliveries/{id}/waive', request);
  }

  /** Takes a rider off the road until then. */
  async standDown(riderId: string, until: Date, reason: string): Promise<void> {
    const body = { until: until.toISOString(), reason };
    const request = { path: { id: riderId }, body, repeatable: true };
    await this.connection.ask('post', '/v1/ops/riders/{id}/stand-down', request);
  }

  async standUp(riderId: string, reason: string): Promise<void> {
    const request = { path: { id: riderId }, body: { reason }, repeatable: true };
    await this.connection.ask('post', '/v1/ops/riders/{id}/stand-up', request);
  }

  addMerchant(name: string): Promise<MerchantAnswer> {
    return this.connection.ask('post', '/v1/ops/merchants', { body: { name } });
  }

  addStore(merchantId: string, body: StoreRequest): Promise<StoreAnswer> {
    const request = { path: { id: merchantId }, body };
    return this.connection.ask('post', '/v1/ops/merchants/{id}/stores', request);
  }

  addCarrier(body: CarrierRequest): Promise<CarrierAnswer> {
    return this.connection.ask('post', '/v1/ops/carriers', { body });
  }
}
