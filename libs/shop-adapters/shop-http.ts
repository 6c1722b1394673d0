import type { z } from 'zod';

/** A shop's answer, as far as an adapter needs it. */
export interface ShopAnswer<Body> {
  readonly body: Body;
  readonly headers: Headers;
}

export interface ShopRequest<Body> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Sent as JSON, or as it is where it is text or a form; a function makes it when the call's turn has come.
   */
  readonly body?: object | string | (() => object | string);
  /**
   * What the answer must look like: an answer that does not is a fault of the shop, in words for the
   * merchant.
   */
  readonly answer: z.ZodType<Body>;
  readonly signal: AbortSignal;
}

/** The way to a shop's server. */
export interface ShopHttp {
  /** Throws {@link ShopAway} or {@link ShopRefused}. */
  json<Body>(url: string, request: ShopRequest<Body>): Promise<ShopAnswer<Body>>;
  /** A streamed answer, for lists that are files. */
  stream(url: string, signal: AbortSignal, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/**
 * The shop's server did not answer, or not in its right mind (5xx, 429, a web page, not what was agreed): try
 * again.
 */
export class ShopAway extends Error {
  constructor(
    message: string,
    /** Seconds to stay away, where the shop said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** It answered, and not what was agreed. Of one article's own answer, trying again may never help. */
export class ShopGarbled extends ShopAway {}

/** The shop answered that we may not, or that there is no such thing (4xx): trying again will not help. */
export class ShopRefused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}
