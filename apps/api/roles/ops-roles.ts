import type { OpsRow } from './roles.js';

/**
 * What each role at ops may do: one row an operation, as the OpenAPI document has it. `total.spec.ts` has the compiler ask for
 * a row where an operation is new; without one it is for admins alone.
 */
export const OPS_TABLE = {
  // The board.
  'GET /v1/ops/overview': ['viewer', 'filtered'],
  'GET /v1/ops/deliveries': ['viewer', 'filtered'],
  'GET /v1/ops/riders': ['viewer', 'filtered'],
  'GET /v1/ops/zones': ['viewer', 'filtered'],
  'GET /v1/ops/compounds': ['viewer', 'filtered'],
  'GET /v1/ops/lockers': ['viewer', 'filtered'],
  'GET /v1/ops/queues': ['viewer', 'none'],
  'GET /v1/ops/stock': ['viewer', 'whole'],
  'GET /v1/stock-adapters': ['viewer', 'none'],
  'GET /v1/me': ['viewer', 'none'],
  'GET /v1/ops/reports': ['viewer', 'whole'],
  'GET /v1/ops/reports.csv': ['viewer', 'whole'],
  'GET /v1/ops/ratings': ['viewer', 'whole'],
  'GET /v1/ops/audit': ['dispatcher', 'whole'],

  // Deliveries under way.
  'GET /v1/ops/deliveries/{id}': ['viewer', 'delivery'],
  'GET /v1/ops/deliveries/{id}/why': ['viewer', 'delivery'],
  'POST /v1/ops/deliveries/{id}/assign': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries/{id}/cancel': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries/{id}/priority': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries:bulk': ['dispatcher', 'filtered'],
  'POST /v1/ops/deliveries/{id}/hold': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries/{id}/release': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries/{id}/reassign': ['dispatcher', 'delivery'],
  'POST /v1/ops/deliveries/{id}/waive': ['dispatcher', 'delivery'],
  // A door of somebody's: to settle a dispute, not to look around.
  'GET /v1/ops/deliveries/{id}/photo': ['dispatcher', 'delivery'],
  'GET /v1/ops/deliveries/{id}/notices': ['viewer', 'delivery'],
  'GET /v1/ops/incidents': ['dispatcher', 'named'],
  'POST /v1/ops/incidents/{id}/settle': ['dispatcher', 'incident'],
  'GET /v1/ops/incidents/{id}/photo': ['dispatcher', 'incident'],

  // Carriers.
  'GET /v1/ops/riders/{id}/list': ['viewer', 'carrier'],
  'PUT /v1/ops/riders/{id}/list': ['dispatcher', 'carrier'],
  'POST /v1/ops/riders/{id}/stand-down': ['dispatcher', 'carrier'],
  'POST /v1/ops/riders/{id}/stand-up': ['dispatcher', 'carrier'],
  'POST /v1/ops/carriers': ['admin', 'named'],
  // A phone gets its key by a link that nobody at ops sees the key of.
  'POST /v1/ops/carriers/{id}/enrolments': ['dispatcher', 'carrier'],
  'PUT /v1/ops/carriers/{id}/coordinator': ['admin', 'carrier'],
  'GET /v1/ops/compounds/{id}/join-code': ['dispatcher', 'compound'],
  'POST /v1/ops/compounds/{id}/join-code': ['dispatcher', 'compound'],
  'GET /v1/ops/join-requests': ['dispatcher', 'filtered'],
  'POST /v1/ops/join-requests/{id}/admit': ['dispatcher', 'joinRequest'],
  'POST /v1/ops/join-requests/{id}/refuse': ['dispatcher', 'joinRequest'],
  'POST /v1/ops/carriers/{id}/erase': ['admin', 'carrier'],
  'GET /v1/ops/carriers/{id}/keys': ['admin', 'carrier'],
  'POST /v1/ops/carriers/{id}/keys': ['admin', 'carrier'],
  'DELETE /v1/ops/carriers/{id}/keys/{keyId}': ['admin', 'carrier'],

  // Places. Who may go in is the day's business, what a place is and its rules are settings.
  'POST /v1/ops/zones': ['admin', 'whole'],
  'PATCH /v1/ops/zones/{id}': ['dispatcher', 'zone', ['state']],
  'DELETE /v1/ops/zones/{id}': ['admin', 'whole'],
  'POST /v1/ops/compounds': ['admin', 'named'],
  'PATCH /v1/ops/compounds/{id}': ['dispatcher', 'compound', ['state']],
  'GET /v1/ops/zones/{id}/gate-preview': ['viewer', 'zone'],
  'GET /v1/ops/compounds/{id}/gate-preview': ['viewer', 'compound'],
  'PUT /v1/ops/lockers/{id}': ['admin', 'locker'],
  'POST /v1/ops/lockers/{id}/cells/{number}/out-of-order': ['dispatcher', 'locker'],
  'POST /v1/ops/lockers/{id}/cells/{number}/back-in-service': ['dispatcher', 'locker'],
  'POST /v1/ops/lockers/{id}/cells/{number}/unlock': ['dispatcher', 'locker'],

  // Merchants.
  'POST /v1/ops/merchants': ['admin', 'whole'],
  'PATCH /v1/ops/merchants/{id}': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/stores': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/webhook-secret': ['admin', 'whole'],
  'GET /v1/ops/merchants/{id}/keys': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/keys': ['admin', 'whole'],
  'DELETE /v1/ops/merchants/{id}/keys/{keyId}': ['admin', 'whole'],
  'GET /v1/ops/merchants/{id}/people': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/people': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/people/{personId}/sign-in-link': ['admin', 'whole'],
  'GET /v1/ops/webhook-endpoints': ['viewer', 'whole'],
  'PATCH /v1/ops/stores/{id}': ['admin', 'whole'],
  'PUT /v1/ops/stores/{id}/stock-source': ['admin', 'whole'],

  // Money. Terms are settings, and what somebody is paid is theirs.
  'GET /v1/ops/fee-tables': ['viewer', 'whole'],
  'POST /v1/ops/fee-tables': ['admin', 'whole'],
  'DELETE /v1/ops/fee-tables/{id}': ['admin', 'whole'],
  'GET /v1/ops/merchants/{id}/statement': ['admin', 'whole'],
  'GET /v1/ops/merchants/{id}/statement.csv': ['admin', 'whole'],
  'POST /v1/ops/merchants/{id}/fee-corrections': ['admin', 'whole'],
  'GET /v1/ops/pay-rules': ['viewer', 'named'],
  'POST /v1/ops/pay-rules': ['admin', 'named'],
  'DELETE /v1/ops/pay-rules/{id}': ['admin', 'whole'],
  'GET /v1/ops/pay-fairness': ['viewer', 'named'],
  'GET /v1/ops/pay-fairness.csv': ['viewer', 'named'],
  'GET /v1/ops/carriers/{id}/statement': ['admin', 'carrier'],
  'GET /v1/ops/carriers/{id}/statement.csv': ['admin', 'carrier'],
  'POST /v1/ops/carriers/{id}/pay-corrections': ['admin', 'carrier'],

  // Residents, by phone number: wherever they live.
  'POST /v1/ops/residents/export': ['admin', 'whole'],
  'POST /v1/ops/residents/erase': ['admin', 'whole'],

  // People, keys, the clock.
  'GET /v1/ops/people': ['admin', 'whole'],
  'POST /v1/ops/people': ['admin', 'whole'],
  'PATCH /v1/ops/people/{id}': ['admin', 'whole'],
  'POST /v1/ops/people/{id}/sign-in-link': ['admin', 'whole'],
  'DELETE /v1/ops/people/{id}': ['admin', 'whole'],
  'GET /v1/ops/people/{id}/keys': ['admin', 'whole'],
  'POST /v1/ops/people/{id}/keys': ['admin', 'whole'],
  'DELETE /v1/ops/people/{id}/keys/{keyId}': ['admin', 'whole'],
  'GET /v1/ops/clock': ['viewer', 'none'],
  'PUT /v1/ops/clock': ['admin', 'whole'],
  'DELETE /v1/ops/clock': ['admin', 'whole'],
  'POST /v1/ops/clock/renew': ['admin', 'whole'],
} as const satisfies Readonly<Record<string, OpsRow>>;
