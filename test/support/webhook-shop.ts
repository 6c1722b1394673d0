import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookMessage } from '../../libs/webhooks/webhook-message.js';
import { holdMessageToDocument } from './hold-to-document.js';

/** A message of a delivery; a shop under test asks for no others, but for tests of its endpoint. */
type Message = Omit<WebhookMessage, 'data'> & {
  readonly data: Extract<WebhookMessage['data'], { readonly deliveryId: string }>;
};

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly message: Message;
  /** What the shop answered. */
  readonly status: number;
}

/**
 * A merchant's own server. It takes every message, unless told what to answer; each is as documented, or it
 * fails to close.
 */
export interface WebhookShop {
  readonly url: string;
  /** Every attempt, refused or not, in the order of arrival. */
  readonly heard: Received[];
  answerWith(status: (message: Received['message']) => number): void;
  taken(deliveryId: string): Received[];
  close(): Promise<unknown>;
}

export async function openShop(): Promise<WebhookShop> {
  let answer: (message: Received['message']) => number = () => 204;
  const heard: Received[] = [];
  const faults: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes) => (body += bytes));
    request.on('end', () => {
      const message = JSON.parse(body) as Received['message'];
      try {
        holdMessageToDocument(message);
      } catch (fault) {
        faults.push(fault);
      }
      const status = answer(message);
      heard.push({ headers: request.headers as Record<string, string>, body, message, status });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    heard,
    answerWith: (status) => void (answer = status),
    taken: (deliveryId) =>
      heard.filter(({ message, status }) => status < 300 && message.data.deliveryId === deliveryId),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      if (faults.length > 0) throw faults[0];
    },
  };
}
