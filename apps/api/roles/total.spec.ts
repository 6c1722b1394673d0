import type { paths } from '../../../libs/client/openapi.js';
import { MERCHANT_TABLE } from './merchant-roles.js';
import { OPS_TABLE } from './ops-roles.js';
import type { MerchantRow, OpsRow } from './roles.js';

type Methods = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operations = {
  [Path in keyof paths]: {
    [Method in Methods]: paths[Path] extends Record<Method, object> ? `${Uppercase<Method>} ${Path}` : never;
  }[Methods];
}[keyof paths];
type OfOps = Extract<Operations, `${string} /v1/ops/${string}`>;
type OfMerchants = Extract<
  Operations,
  `${string} /v1/${'orders' | 'quotes' | 'reports' | 'me' | 'stores' | 'merchant' | 'stock-adapters'}${string}`
>;

/** An operation without a row is one too many for `Record`: the compiler names it. */
type Total<Named extends string, Row> = Readonly<Record<Named, Row>>;

describe('the tables of roles', () => {
  it('have a row for each operation, and for no other', () => {
    const ops: Total<OfOps, OpsRow> = OPS_TABLE;
    expect(Object.keys(ops).length).toBeGreaterThan(40);
    const merchants: Total<OfMerchants, MerchantRow> = MERCHANT_TABLE;
    expect(Object.keys(merchants).length).toBeGreaterThan(30);
  });
});
