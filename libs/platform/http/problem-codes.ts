/**
 * Every `code` that an answer may carry, with what it means: the one list that the contract promises. It is
 * part of the OpenAPI document, and the compiler takes no other code.
 */
export const PROBLEM_CODES = {
  // What any address may answer.
  BAD_REQUEST: 'The request cannot be read; `detail` says where.',
  MALFORMED_JSON: 'The body is not JSON, is cut off, or is not UTF-8.',
  JSON_TOO_COMPLEX: 'The body nests deeper, or holds more, than any request does.',
  BODY_TOO_SLOW: 'The body took longer than its size explains: nothing was done.',
  BODY_ABORTED: 'The connection ended in the middle of the body.',
  HEADERS_TOO_LARGE: 'The head of the request is larger than 16 kB.',
  MALFORMED_FORM: 'The body is not multipart/form-data with one file.',
  VALIDATION_FAILED: 'The request can be read, and fields of it are wrong: `errors` names each.',
  UNKNOWN_FIELD:
    'The body has a field that this address does not know: `errors` names it, and the one that was meant.',
  UNKNOWN_PARAMETER: 'The query has a parameter that this address does not know: `errors` names it.',
  OUT_OF_RANGE: 'A number or time is beyond what can be kept.',
  UNAUTHORIZED: 'No key was sent, or one that opens nothing (any more).',
  FORBIDDEN: 'The key is good, but opens addresses of another party.',
  CROSS_SITE: 'The session is good, but another site’s page asks, or nobody says that one of ours does.',
  ROLE_FORBIDS: 'The key or session is good, but the role of its person does not allow this.',
  NOT_FOUND: 'There is no such thing, or it is not yours.',
  PAYLOAD_TOO_LARGE: 'The body, or the file in it, is larger than this address takes.',
  MALFORMED_ENCODING: 'The body is not packed as its `content-encoding` says, or is cut off.',
  UNSUPPORTED_ENCODING: 'This `content-encoding` is not unpacked here: send gzip, deflate, br or plain.',
  UNSUPPORTED_MEDIA_TYPE: 'This address does not take a body of that `content-type`.',
  TOO_MANY_REQUESTS: 'The caller has reached a limit: go on after `Retry-After` seconds.',
  INTERNAL: 'A fault of ours. Ask again, with the same Idempotency-Key.',
  UNAVAILABLE:
    'The database does not answer now. What was asked may or may not have been done: a repeat with the same Idempotency-Key tells.',
  OVERLOADED: 'More orders wait to be written than can be taken: nothing was done, try again in a moment.',

  // Keys.
  TOO_MANY_KEYS: 'The party has as many keys as one may have: revoke one, or replace it.',
  SET_BY_ENVIRONMENT: 'This person stands for LAST100_OPS_TOKEN, which only the environment changes.',
  LAST_ADMIN: 'Somebody has to keep people and keys: make another admin or owner first.',
  EMAIL_TAKEN: 'Somebody there has this address already.',
  TOO_MANY_PEOPLE: 'There are as many people as there may be: let somebody go first.',
  LINK_USED: 'The link has been used, has ended or was replaced: ask for another.',
  SIGN_IN_FAILED: 'What was shown signs nobody in; `detail` says why.',
  SIGN_IN_UNAVAILABLE: 'The provider that people sign in with does not answer now.',
  TOO_MANY_PASSKEYS: 'The person has as many passkeys as one may have: take one away first.',
  NOT_LET_IN: 'Nobody has let you in yet: `state` says where the request stands.',
  ALREADY_DECIDED: 'The request has been decided: `state` says how.',
  JOIN_QUEUE_FULL: 'So many wait to be let in there that no more may ask now.',
  LEASE_OVER: 'The lease of the clock has ended: set it anew.',
  ZONE_IN_USE: 'The zone has work, carriers or compounds: it stays.',
  STILL_NEEDED: 'Others need it: `left` says how many of what are to be retired or moved first.',
  RETIRED: 'It is retired: ops reinstates it before it is changed or used.',
  EXTERNAL_ID_USED: 'Another one of its kind is registered under this `externalId`.',
  NOT_A_DEMO: 'Only a demo has a clock that can be set.',

  // Orders.
  IDEMPOTENCY_MISMATCH: 'The Idempotency-Key was used for another body.',
  EXTERNAL_ID_TAKEN: 'There is an order of this `externalId` already: `orderId` names it.',
  OUT_OF_STOCK: 'There is not enough on hand: `lines` says of what.',
  STORE_BUSY: 'The pickers cannot have it packed in time: `earliest` says when they could.',
  UNKNOWN_STORE: 'The store is not one of yours.',
  UNKNOWN_COMPOUND: 'The compound is not one that is served.',
  UNKNOWN_SKU: 'The store has no such article.',
  UNKNOWN_ZONE: 'The zone is not one that is served.',
  OUTSIDE_ZONES: 'The drop-off lies in no zone that is served.',
  ORDER_TOO_HEAVY: 'The order weighs more than one bag of deliveries may.',
  OUT_OF_REACH: 'The drop-off is farther from the store than anybody rides.',
  OUTSIDE_COMPOUND: 'The location is in another zone than the compound, or far outside it.',
  UNKNOWN_BUILDING: 'The compound has no such building: give `dropoff.location`, or another building.',
  WINDOW_PASSED: 'The window has passed already.',
  UNKNOWN_QUOTE: 'There is no such quote of yours: a day after it has expired nothing is kept of it.',
  QUOTE_EXPIRED: 'The time of the quote is over: ask for another.',
  QUOTE_USED: 'The quote is another order’s: each binds once.',
  QUOTE_MISMATCH: 'The order is not what was quoted: `errors` names what differs.',
  NOBODY_ON_SHIFT:
    'Of a quote: nobody on shift could bring it now. An order is accepted all the same, and waits.',
  SEALED:
    'Of a quote: riders may not go in, and nobody of the compound is on shift to take it on. An order is accepted all the same, and waits.',

  PRECONDITION_FAILED:
    'The order is not the one of your `If-Match` any more: `revision` says which it is. Nothing was changed.',
  LINE_RAN_SHORT: 'The line ran short, or was taken for one that did: it cannot be changed.',
  REDELIVERED_ALREADY: 'It is brought once more already: `orderId` names the order that does.',
  RESIDENT_ERASED: 'What was known of the resident has been erased: nothing can be brought any more.',

  // Deliveries and carriers.
  WRONG_STATE: 'The step is out of turn: `state` says where it stands.',
  DROP_POLICY_UNMET: 'The proof does not meet the drop policy: `unmet` says what is missing.',
  POLICY_CHANGED: 'Another version of the drop policy is in force by now: read and confirm that one.',
  POLICY_UNCONFIRMED: 'The drop policy has changed: read and confirm it before you deliver.',
  CANNOT_ASSIGN:
    'The carrier may not have the delivery: `obstacles` says why, and which of it `force` passes over.',
  UNKNOWN_CARRIER: 'There is no such rider or volunteer.',
  LIST_CHANGED: 'The carrier has other assignments by now: `assignmentIds` names them, in their order.',
  TOO_FAR: 'The position is too far from the point in question.',
  COMPOUND_CLOSED: 'The compound is closed: do not go in.',
  ORDER_NOT_PACKED: 'The resident is being asked about an article: the bag is not packed yet.',
  BAD_PHOTO: 'The photo cannot be read, or is not one.',
  NO_BAG_IN_HAND: 'The carrier has picked nothing up that a photo could show.',
  TOO_MANY_PHOTOS: 'There are ten photos of each bag already: use one of those.',
  TOO_MANY_MESSAGES: 'This side has written 50 messages about the delivery: there is no room for more.',
  TOO_MANY_INCIDENTS: 'There are 20 reports of the assignment already: call the station.',
  BAGS_IN_HAND: 'The carrier still has bags: they are delivered or brought back first.',
  SHIFT_OVER: 'The end of the shift has passed already.',
  LOCATION_NEEDED: 'A shift starts at a place.',
  OVER_CAPACITY: 'More than ops registered for this carrier.',
  STOOD_DOWN: 'Ops has stood the carrier down.',
  ATTESTATION_NEEDED: 'A health attestation is needed first.',
  ATTESTATION_FAILED: 'The health attestation does not allow a shift.',

  // Fees and pay.
  STARTS_ALREADY: 'Other terms start at that very moment.',
  TERMS_IN_FORCE: 'The terms hold already, or did: set others from a later date on.',
  REFERENCE_TAKEN: 'There is an entry of this `reference` already, and it says otherwise.',
  VOLUNTEERS_EARN_NOTHING: 'The carrier is a volunteer: there is no pay to correct.',

  // Lockers.
  LOCKER_UNREACHABLE: 'Nothing at that address answers as a locker.',
  LOCKER_OFFLINE: 'The locker does not answer now.',
  NO_CELL: 'No cell of the locker will do: `fellBackTo` says where the bag goes.',
  WRONG_CELL: 'Another cell than yours opened: shut it.',
  CELL_CODE_WRONG: 'This is not the code: `triesLeft` says how often it may be tried.',
  CELL_LOCKED: 'Too many wrong codes: ops unlocks the cell.',
  CELL_JAMMED: 'The door does not open; ops has been told.',

  // Stock and picking.
  ALREADY_PICKED: 'More of it are in the bag already: `picked` says how many.',
  LEVEL_IN_USE: 'Orders hold some of the article.',
  UNREADABLE_LIST: 'The list cannot be read as one of stock levels.',
  WEBHOOK_REFUSED: 'The message is not signed by this shop, or is too old.',

  // Webhook endpoints.
  TOO_MANY_ENDPOINTS: 'The merchant has as many webhook endpoints as one may have: remove one.',
  ENDPOINT_EXISTS: 'The merchant has an endpoint with this address already: `endpointId` names it.',
  ENDPOINT_OFF: 'The webhook endpoint is switched off: switch it on first.',

  // Residents.
  LINK_ENDED: 'The link has ended, and what it showed has been erased.',
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
