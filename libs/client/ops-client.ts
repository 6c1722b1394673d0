import type { AccessState } from '#libs/places/zone.entity.js';
import type {
  ClockAnswer,
  CompoundRow,
  DeliveryRow,
  LockerRow,
  NewCarrier,
  NewStore,
  NewZone,
  Overview,
  ZoneChange,
  ZoneRow,
} from './contract.js';
import { Line } from './http.js';

/** Ops' side: setting up who takes part, and the service's clock. */
export class OpsClient {
  private readonly line: Line;

  constructor(baseUrl: string, token: string) {
    this.line = new Line(baseUrl, token);
  }

  /** Also the question whether anyone answers at all, so it is asked once. */
  clock(): Promise<ClockAnswer> {
    return this.line.ask('GET', '/v1/ops/clock');
  }

  /** The service's time is `now` from here on, and runs `speed` times as fast as real time. */
  setClock(now: Date, speed: number): Promise<ClockAnswer> {
    return this.line.ask('PUT', '/v1/ops/clock', { body: { now: now.toISOString(), speed } });
  }

  renewClock(leaseId: string): Promise<ClockAnswer> {
    return this.line.ask('POST', '/v1/ops/clock/renew', { body: { leaseId }, repeatable: true });
  }

  async resetClock(): Promise<void> {
    await this.line.ask('DELETE', '/v1/ops/clock', { repeatable: true });
  }

  overview(): Promise<Overview> {
    return this.line.ask('GET', '/v1/ops/overview', { repeatable: true });
  }

  async zones(): Promise<ZoneRow[]> {
    return (await this.line.ask<{ zones: ZoneRow[] }>('GET', '/v1/ops/zones', { repeatable: true })).zones;
  }

  addZone(body: NewZone): Promise<{ id: string }> {
    return this.line.ask('POST', '/v1/ops/zones', { body });
  }

  async changeZone(id: string, body: ZoneChange): Promise<void> {
    await this.line.ask('PATCH', `/v1/ops/zones/${id}`, { body, repeatable: true });
  }

  async compounds(): Promise<CompoundRow[]> {
    const path = '/v1/ops/compounds';
    return (await this.line.ask<{ compounds: CompoundRow[] }>('GET', path, { repeatable: true })).compounds;
  }

  async closeOrOpen(compoundId: string, state: AccessState, reason: string): Promise<void> {
    const body = { state, reason };
    await this.line.ask('PATCH', `/v1/ops/compounds/${compoundId}`, { body, repeatable: true });
  }

  async lockers(): Promise<LockerRow[]> {
    const path = '/v1/ops/lockers';
    return (await this.line.ask<{ lockers: LockerRow[] }>('GET', path, { repeatable: true })).lockers;
  }

  /** The service asks the locker at once for its cells. */
  async connectLocker(dropPointId: string, url: string, reason: string): Promise<void> {
    const body = { adapter: 'http', settings: { url }, checkSeconds: 1, reason };
    await this.line.ask('PUT', `/v1/ops/lockers/${dropPointId}`, { body, repeatable: true });
  }

  async deliveries(state: string): Promise<DeliveryRow[]> {
    const found: DeliveryRow[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const path: string = `/v1/ops/deliveries?limit=500&state=${state}${cursor && `&cursor=${cursor}`}`;
      const page: { deliveries: DeliveryRow[]; nextCursor?: string } = await this.line.ask('GET', path, {
        repeatable: true,
      });
      found.push(...page.deliveries);
      cursor = page.nextCursor;
    }
    return found;
  }

  async hold(deliveryId: string, reason: string): Promise<void> {
    const path = `/v1/ops/deliveries/${deliveryId}/hold`;
    await this.line.ask('POST', path, { body: { reason }, repeatable: true });
  }

  async waive(deliveryId: string, rule: string, reason: string): Promise<void> {
    const path = `/v1/ops/deliveries/${deliveryId}/waive`;
    await this.line.ask('POST', path, { body: { rule, reason }, repeatable: true });
  }

  /** Takes a rider off the road until then. */
  async standDown(riderId: string, until: Date, reason: string): Promise<void> {
    const body = { until: until.toISOString(), reason };
    await this.line.ask('POST', `/v1/ops/riders/${riderId}/stand-down`, { body, repeatable: true });
  }

  async standUp(riderId: string, reason: string): Promise<void> {
    await this.line.ask('POST', `/v1/ops/riders/${riderId}/stand-up`, { body: { reason }, repeatable: true });
  }

  addMerchant(name: string): Promise<{ id: string; apiKey: string }> {
    return this.line.ask('POST', '/v1/ops/merchants', { body: { name } });
  }

  addStore(merchantId: string, body: NewStore): Promise<{ id: string }> {
    return this.line.ask('POST', `/v1/ops/merchants/${merchantId}/stores`, { body });
  }

  addCarrier(body: NewCarrier): Promise<{ id: string; token: string }> {
    return this.line.ask('POST', '/v1/ops/carriers', { body });
  }
}
