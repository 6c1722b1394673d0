import type { TrackingView } from './contract.js';
import { Line } from './http.js';

/** What a resident does with the link of the message. */
export class TrackClient {
  private readonly line: Line;
  private readonly path: string;

  /** The link may name the service by its public address; it is called where it is found. */
  constructor(baseUrl: string, trackingUrl: string) {
    this.line = new Line(baseUrl);
    this.path = new URL(trackingUrl).pathname;
  }

  view(): Promise<TrackingView> {
    return this.line.ask('GET', this.path, { repeatable: true });
  }

  /** Tells that the bag was fetched from its shelf or guard post. */
  async collected(): Promise<void> {
    await this.line.ask('POST', `${this.path}/collected`, { repeatable: true });
  }

  /** Opens the cell the bag lies in, with a fresh one-time code. */
  async openCell(): Promise<{ cell: string }> {
    const { code } = await this.line.ask<{ code: string }>('POST', `${this.path}/cell-code`, {
      repeatable: true,
    });
    return this.line.ask('POST', `${this.path}/open-cell`, { body: { code } });
  }
}
