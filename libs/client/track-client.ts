import { Connection } from './connection.js';
import type { OpenedAnswer, RatingRequest, TrackAnswer } from './openapi.js';

/** What a resident does with the link of the message. */
export class TrackClient {
  private readonly connection: Connection;
  private readonly path: { readonly token: string };

  /** The link may name the service by its public address; it is called where it is found. */
  constructor(baseUrl: string, trackingUrl: string) {
    this.connection = new Connection(baseUrl);
    this.path = { token: new URL(trackingUrl).pathname.split('/').at(-1) ?? '' };
  }

  view(): Promise<TrackAnswer> {
    return this.connection.ask('get', '/v1/track/{token}', { path: this.path, repeatable: true });
  }

  /** Tells that the bag was fetched from its shelf or guard post. */
  async collected(): Promise<void> {
    await this.connection.ask('post', '/v1/track/{token}/collected', { path: this.path, repeatable: true });
  }

  /** Says how it was, once it is over. */
  async rate(body: RatingRequest): Promise<void> {
    await this.connection.ask('post', '/v1/track/{token}/rating', {
      path: this.path,
      body,
      repeatable: true,
    });
  }

  /** Opens the cell the bag lies in, with a fresh one-time code. */
  async openCell(): Promise<OpenedAnswer> {
    const { path } = this;
    const { code } = await this.connection.ask('post', '/v1/track/{token}/cell-code', {
      path,
      repeatable: true,
    });
    return this.connection.ask('post', '/v1/track/{token}/open-cell', { path, body: { code } });
  }
}
