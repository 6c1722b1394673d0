import { Connection } from './connection.js';
import type {
  Assignment,
  Assignments,
  DeliverRequest,
  FailRequest,
  Me,
  PayStatement,
  ShiftAnswer,
  ShiftRequest,
} from './openapi.js';

type Location = NonNullable<ShiftRequest['location']>;

/** Seconds that the service keeps a question for news open. */
const LONG_POLL_SECONDS = 25;

/** A rider's or volunteer's phone. Every step may be repeated: the service answers as the first time. */
export class CarrierClient {
  private readonly connection: Connection;

  constructor(baseUrl: string, token: string) {
    this.connection = new Connection(baseUrl, token);
  }

  shift(body: ShiftRequest): Promise<ShiftAnswer> {
    return this.connection.ask('put', '/v1/rider/shift', { body, repeatable: true });
  }

  async tellLocation(location: Location): Promise<void> {
    await this.connection.ask('post', '/v1/rider/location', { body: { location }, repeatable: true });
  }

  /** Offers and work under way, now. */
  async work(): Promise<readonly Assignment[]> {
    const request = { query: { wait: 0 }, repeatable: true };
    return (await this.connection.ask('get', '/v1/rider/assignments', request)).assignments;
  }

  /** Offers and work under way, again at every change, for as long as `signal` lets it. */
  async *news(signal: AbortSignal): AsyncGenerator<readonly Assignment[]> {
    for await (const { assignments } of this.listen(signal)) yield assignments;
  }

  /** Resolves when a volunteer's compound calls, or when `signal` aborts. */
  async called(signal: AbortSignal): Promise<void> {
    for await (const { calls } of this.listen(signal)) if (calls.length > 0) return;
  }

  /** Changes while a list is being worked on are not missed: each question names the list seen last. */
  private async *listen(signal: AbortSignal): AsyncGenerator<Assignments> {
    let known: string | undefined;
    while (!signal.aborted) {
      const answer = await this.connection
        .askWhole('get', '/v1/rider/assignments', {
          query: { wait: known === undefined ? 0 : LONG_POLL_SECONDS },
          ...(known !== undefined && { header: { 'If-None-Match': known } }),
          signal,
          repeatable: true,
        })
        .catch((error: unknown) => {
          if (signal.aborted) return undefined;
          throw error;
        });
      if (!answer) return;
      // The service answers after the wait even if nothing changed: by 304, without a body.
      if (answer.etag === undefined || answer.etag !== known) yield answer.body;
      known = answer.etag ?? 'none';
    }
  }

  /** One assignment, over or not, as it is now. */
  assignment(id: string): Promise<Assignment> {
    return this.connection.ask('get', '/v1/rider/assignments/{id}', { path: { id }, repeatable: true });
  }

  /** Its shift, and what it did and earned today. */
  me(): Promise<Me> {
    return this.connection.ask('get', '/v1/rider/me', { repeatable: true });
  }

  /** What it earned from a day on, until today. */
  statement(from: string): Promise<PayStatement> {
    return this.connection.ask('get', '/v1/rider/statement', { query: { from }, repeatable: true });
  }

  /** Waits at the store from now on. */
  atStore(id: string, location: Location): Promise<Assignment> {
    const request = { path: { id }, body: { location }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/at-store', request);
  }

  accept(id: string): Promise<Assignment> {
    return this.connection.ask('post', '/v1/rider/assignments/{id}/accept', {
      path: { id },
      repeatable: true,
    });
  }

  decline(id: string, reason: string): Promise<Assignment> {
    const request = { path: { id }, body: { reason }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/decline', request);
  }

  pickUp(id: string): Promise<Assignment> {
    return this.connection.ask('post', '/v1/rider/assignments/{id}/pick-up', {
      path: { id },
      repeatable: true,
    });
  }

  confirm(id: string, policyVersion: number): Promise<Assignment> {
    const request = { path: { id }, body: { policyVersion }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/confirm', request);
  }

  arrive(id: string): Promise<Assignment> {
    return this.connection.ask('post', '/v1/rider/assignments/{id}/arrive', {
      path: { id },
      repeatable: true,
    });
  }

  openCell(id: string, code: string): Promise<Assignment> {
    const request = { path: { id }, body: { code }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/open-cell', request);
  }

  deliver(id: string, proof: DeliverRequest['proof']): Promise<Assignment> {
    const request = { path: { id }, body: { proof }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/deliver', request);
  }

  fail(id: string, reason: FailRequest['reason']): Promise<Assignment> {
    const request = { path: { id }, body: { reason }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/fail', request);
  }

  bringBack(id: string, location: Location): Promise<Assignment> {
    const request = { path: { id }, body: { location }, repeatable: true };
    return this.connection.ask('post', '/v1/rider/assignments/{id}/return', request);
  }

  /** Uploads a photo, as JPEG, and returns its id. */
  async uploadPhoto(photo: Uint8Array): Promise<string> {
    const body = new FormData();
    body.append('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'drop-off.jpg');
    return (await this.connection.ask('post', '/v1/rider/photos', { body, repeatable: true })).photoId;
  }
}
