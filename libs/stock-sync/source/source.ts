import type { ABSENT } from '../../stock/levels/whole-list-request.js';

/** A store's source as a sync works on it, and as its row was when the lease was taken. */
export interface Source {
  readonly id: string;
  readonly storeId: string;
  readonly merchantId: string;
  readonly adapter: string;
  readonly settings: unknown;
  /** Sealed; see libs/platform/secrets. */
  readonly credentials: Buffer | null;
  readonly setBy: 'ops' | 'merchant';
  readonly pushes: boolean;
  readonly absent: (typeof ABSENT)[number];
  readonly cursor: string | null;
  readonly cursorRun: string | null;
  readonly wantedAt: Date | null;
  readonly failures: number;
}

/** Columns of `s`, a stock_sources, and `store`. */
export const SOURCE_COLUMNS = `s.id, s.store_id AS "storeId", store.merchant_id AS "merchantId", s.adapter, s.settings,
  s.credentials, s.set_by AS "setBy", s.pushes, s.absent, s.cursor, s.cursor_run AS "cursorRun",
  s.wanted_at AS "wantedAt", s.failures`;
