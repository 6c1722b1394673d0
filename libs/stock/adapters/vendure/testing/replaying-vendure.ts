import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedAnswer } from './recorded-answers.js';

/** The documents that the adapter sends, by the names in them. */
export type Operation = 'LogIn' | 'Levels' | 'Skus' | 'SetLevels';

export interface HeardCall {
  readonly operation: Operation;
  readonly variables: { readonly options?: object; readonly input?: readonly object[] };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A server that answers as a Vendure once did. */
export interface ReplayingVendure {
  readonly apiUrl: string;
  readonly heard: readonly HeardCall[];
  /** One answer a call, in this order; the last again and again. */
  answers(operation: Operation, ...answers: RecordedAnswer[]): void;
  close(): Promise<unknown>;
}

export async function replayVendure(): Promise<ReplayingVendure> {
  const script = new Map<Operation, RecordedAnswer[]>();
  const heard: HeardCall[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (bytes) => (text += bytes));
    request.on('end', () => {
      const { query, variables } = JSON.parse(text) as { query: string; variables: object };
      const operation = /^(?:query|mutation) (\w+)/.exec(query)?.[1] as Operation;
      heard.push({ operation, variables, headers: request.headers });
      const answers = script.get(operation) ?? [];
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      response.writeHead(answer?.status ?? 500, {
        'content-type': 'application/json; charset=utf-8',
        ...(answer?.token && { 'vendure-auth-token': answer.token }),
      });
      response.end(JSON.stringify(answer?.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin-api`,
    heard,
    answers: (operation, ...answers) => void script.set(operation, answers),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
