import { RecordedShop, type ShopCall } from '../../testing/recorded-shop.js';
import type { RecordedAnswer } from './recorded-answers.js';

/** The documents that the adapter sends, by the names in them. */
type Operation = 'LogIn' | 'Levels' | 'Skus' | 'SetLevels';

interface HeardCall {
  readonly operation: Operation;
  readonly variables: { readonly options?: object; readonly input?: readonly object[] };
  readonly headers: ShopCall['headers'];
}

/** A server that answers as a Vendure once did. */
export interface ReplayingVendure {
  readonly apiUrl: string;
  readonly heard: readonly HeardCall[];
  /** One answer a call, in this order; the last again and again. */
  answers(operation: Operation, ...answers: RecordedAnswer[]): void;
  close(): Promise<void>;
}

export async function replayVendure(): Promise<ReplayingVendure> {
  const script = new Map<Operation, RecordedAnswer[]>();
  const heard: HeardCall[] = [];
  const shop = await RecordedShop.open();
  shop.replay((call) => {
    const { query, variables } = JSON.parse(call.body) as { query: string; variables: object };
    const operation = /^(?:query|mutation) (\w+)/.exec(query)?.[1] as Operation;
    heard.push({ operation, variables, headers: call.headers });
    const answers = script.get(operation) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return {
      status: answer?.status ?? 500,
      body: answer?.body,
      headers: { ...(answer?.token && { 'vendure-auth-token': answer.token }) },
    };
  });
  return {
    apiUrl: `${shop.url}/admin-api`,
    heard,
    answers: (operation, ...answers) => void script.set(operation, answers),
    close: () => shop.close(),
  };
}
