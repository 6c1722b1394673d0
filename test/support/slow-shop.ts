import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A merchant's endpoint in one kind of trouble: it answers when and as it is told, or never. */
export interface SlowShop {
  readonly url: string;
  /** The ids of messages, in the order of arrival. */
  readonly heard: string[];
  /** Most that it had open at once. */
  readonly mostAtOnce: () => number;
  close(): Promise<unknown>;
}

export async function openSlowShop(answer: (response: ServerResponse) => void): Promise<SlowShop> {
  const heard: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']));
    most = Math.max(most, ++open);
    response.once('close', () => open--);
    request.resume().once('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    heard,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
