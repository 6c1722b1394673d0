/** What the package `last100-client` offers; see README.md. */
export { CarrierClient } from './carrier-client.js';
export { Connection, type Answer, type Options } from './connection.js';
export { MerchantClient } from './merchant-client.js';
export type * from './openapi.js';
export type { AnswerOf, Method, PathWith, RequestTo } from './operations.js';
export { OpsClient } from './ops-client.js';
export { isProblem, NoAnswer, ServiceProblem, type ProblemCode } from './problem.js';
export type * from './rows.js';
export { TrackClient } from './track-client.js';
