const MB = 1024 * 1024;

/** What a caller without a key throws at the service, and what that cost before its body was left unread. */
export interface Attack {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => Buffer;
  /** Milliseconds of the main thread as the security review measured them, on another machine. */
  readonly before?: number;
}

const json = { 'content-type': 'application/json' };
const text = (whole: string) => () => Buffer.from(whole);
const level = '{"sku":"milk","onHand":3,"name":{"zh":"牛奶","en":"Milk"}},';

export const ATTACKS: readonly Attack[] = [
  { name: 'no body', method: 'POST', path: '/v1/orders' },
  {
    name: 'a wrong key, each another',
    method: 'POST',
    path: '/v1/orders',
    headers: { authorization: 'Bearer mk_{n}' },
  },
  {
    name: 'an order of 1 kB',
    method: 'POST',
    path: '/v1/orders',
    headers: json,
    body: text(JSON.stringify({ externalId: 'x'.repeat(1_000) })),
  },
  {
    name: '4.2 MB of []',
    method: 'POST',
    path: '/v1/orders',
    headers: json,
    body: text(`[${'[],'.repeat(1.4e6)}[]]`),
    before: 560,
  },
  {
    name: '3.8 MB of [[[ after \\u0000',
    method: 'POST',
    path: '/v1/orders',
    headers: json,
    body: text(`{"y":"\\u0000","x":${'['.repeat(3.8 * MB)}`),
    before: 2_050,
  },
  {
    name: '23.7 MB of [] to stock/all',
    method: 'PUT',
    path: '/v1/stores/x/stock/all',
    headers: json,
    body: text(`{"asOf":"2026-01-01T00:00:00Z","levels":[${'[],'.repeat(7.9e6)}[]]}`),
    before: 4_860,
  },
  {
    name: '23.5 MB of levels to stock/all',
    method: 'PUT',
    path: '/v1/stores/x/stock/all',
    headers: json,
    body: text(
      `{"asOf":"2026-01-01T00:00:00Z","levels":[${level.repeat(23.5e6 / Buffer.byteLength(level))}{}]}`,
    ),
    before: 1_520,
  },
  {
    name: '60 MB, too large',
    method: 'POST',
    path: '/v1/orders',
    headers: json,
    body: () => Buffer.alloc(60 * MB, ' '),
  },
  {
    name: 'a photo of 10 MB',
    method: 'POST',
    path: '/v1/rider/photos',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: () => Buffer.alloc(10 * MB, 'x'),
  },
  {
    name: 'a CSV list of 64 MB',
    method: 'POST',
    path: '/v1/stores/x/stock.csv',
    headers: { 'content-type': 'text/csv' },
    body: () => Buffer.alloc(64 * MB, 'a,1\n'),
  },
  {
    name: '4 MB to a guessed link',
    method: 'POST',
    path: '/v1/track/guessed/note',
    headers: json,
    body: () => Buffer.alloc(4 * MB, '['),
  },
  {
    name: '4 MB to no address',
    method: 'POST',
    path: '/v1/nothing',
    headers: json,
    body: () => Buffer.alloc(4 * MB, '['),
  },
  { name: 'the contract, which is open to all', method: 'GET', path: '/openapi.json' },
  { name: '24 MB with a GET', method: 'GET', path: '/v1/orders', body: () => Buffer.alloc(24 * MB, 'x') },
  {
    name: '1 MB to an unknown hook',
    method: 'POST',
    path: '/v1/hooks/stock/x',
    body: () => Buffer.alloc(MB, 'x'),
  },
];
