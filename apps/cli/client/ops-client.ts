import type {
  ClockAnswer,
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
