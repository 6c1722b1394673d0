import type { Location } from '#libs/geo/location.js';
import type { Assignment, CarrierNews, ProofRequest, ShiftAnswer, ShiftRequest } from './contract.js';
import { Line } from './http.js';

/** A rider's or volunteer's phone. Every step may be repeated: the service answers as the first time. */
export class CarrierClient {
  private readonly line: Line;

  constructor(baseUrl: string, token: string) {
    this.line = new Line(baseUrl, token);
  }

  shift(body: ShiftRequest): Promise<ShiftAnswer> {
    return this.line.ask('PUT', '/v1/rider/shift', { body, repeatable: true });
  }

  async tellLocation(location: Location): Promise<void> {
    await this.line.ask('POST', '/v1/rider/location', { body: { location }, repeatable: true });
  }

  /** Offers and work under way, now. */
  async work(): Promise<readonly Assignment[]> {
    const path = '/v1/rider/assignments?wait=0';
    return (await this.line.ask<CarrierNews>('GET', path, { repeatable: true })).assignments;
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
  private async *listen(signal: AbortSignal, waitSeconds = 25): AsyncGenerator<CarrierNews> {
    let known: string | undefined;
    while (!signal.aborted) {
      const path = `/v1/rider/assignments?wait=${known === undefined ? 0 : waitSeconds}`;
      const answer = await this.line
        .askWhole<CarrierNews>('GET', path, {
          signal,
          repeatable: true,
          ...(known !== undefined && { headers: { 'if-none-match': known } }),
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
    return this.line.ask('GET', `/v1/rider/assignments/${id}`, { repeatable: true });
  }

  accept = (id: string) => this.step(id, 'accept');
  decline = (id: string, reason: string) => this.step(id, 'decline', { reason });
  pickUp = (id: string) => this.step(id, 'pick-up');
  confirm = (id: string, policyVersion: number) => this.step(id, 'confirm', { policyVersion });
  arrive = (id: string) => this.step(id, 'arrive');
  openCell = (id: string, code: string) => this.step(id, 'open-cell', { code });
  deliver = (id: string, proof: ProofRequest) => this.step(id, 'deliver', { proof });
  fail = (id: string, reason: string) => this.step(id, 'fail', { reason });
  bringBack = (id: string, location: Location) => this.step(id, 'return', { location });

  /** Uploads a photo and returns its id. */
  async uploadPhoto(photo: Buffer): Promise<string> {
    const body = new FormData();
    body.append('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'drop-off.jpg');
    const answer = await this.line.ask<{ photoId: string }>('POST', '/v1/rider/photos', {
      body,
      repeatable: true,
    });
    return answer.photoId;
  }

  private step(id: string, step: string, body?: object): Promise<Assignment> {
    return this.line.ask('POST', `/v1/rider/assignments/${id}/${step}`, { body, repeatable: true });
  }
}
