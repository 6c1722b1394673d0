import { PROBLEM_CODES } from '../../../libs/platform/http/problem-codes.js';

/** What is told above all operations. Markdown. */
export const DESCRIPTION = `Dispatch for the last 100 metres of grocery delivery: from a shop, through the compound gate, to a door, a shelf or a locker cell.

**Keys.** \`Authorization: Bearer KEY\`. A key opens one party's own rows: what belongs to another party is 404, an address of
another kind of party 403. Residents come with a link instead: the token in it opens one delivery.

**People** at ops and at merchants sign in with a one-time link, a passkey or an OpenID provider. Their session is a cookie that
opens what their role and its zones or stores allow: what a role may not do is 403 \`ROLE_FORBIDS\`, what is outside of the zones or
stores 404. With a cookie, what changes something has to come from a page of this service (\`Sec-Fetch-Site\` or \`Origin\`).

**Repeats.** \`POST /v1/orders\` and \`POST /v1/orders:batch\` take an \`Idempotency-Key\`. The same key with the same body is answered
as the first time, also after a timeout or a 503; with another body it is 422 \`IDEMPOTENCY_MISMATCH\`. An \`externalId\` is taken
once for each merchant. \`PATCH /v1/orders/{id}\` takes a key of its own for each order, and \`If-Match\` with the \`ETag\` of the order as it was read. A carrier's step that is done already is answered as the first time.

**Waiting for news.** \`GET /v1/rider/assignments?wait=25\` answers when something has changed, or after so many seconds. Send the
\`ETag\` of the last answer as \`If-None-Match\`: only what differs from it is news. \`GET /v1/rider/events\` tells the same as a stream.

**Times and places.** Times are RFC 3339 with an offset; places are WGS 84.

**Webhooks** are posted to your endpoints (\`/v1/merchant/webhook-endpoints\`, and the one that ops keeps for you), one message at a
time for each delivery, signed as [Standard Webhooks](https://www.standardwebhooks.com) has it: any of its libraries checks them with
the endpoint's secret. Any 2xx says that you have it. What is not taken is sent again, later and later, for a day, and what comes after it waits: tell a repeat by its
\`webhook-id\`.

**Problems** are RFC 9457 (\`application/problem+json\`) with a stable \`code\`:

| code | means |
| --- | --- |
${Object.entries(PROBLEM_CODES)
  .map(([code, meaning]) => `| \`${code}\` | ${meaning} |`)
  .join('\n')}
`;

/** The kinds of callers, as the operations are grouped. */
export const TAGS: Readonly<Record<string, string>> = {
  everybody: 'Whoever has a key.',
  merchant: 'Orders, stores, stock and keys of a merchant.',
  picker: 'What is to be picked in a store, and marks of what was.',
  shop: 'Webhooks of merchants’ own systems.',
  webhook: 'What a merchant’s endpoint is told.',
  rider: 'Shifts, offers and steps of riders and volunteers.',
  resident: 'One delivery, opened by its link.',
  people: 'Signing in, sessions and passkeys of people at ops and at merchants.',
  enrolment: 'Phones of riders and volunteers that have no key yet.',
  ops: 'Zones, carriers, lockers, keys and what to do on a bad day.',
  health: 'Signs of life, for machines.',
};
