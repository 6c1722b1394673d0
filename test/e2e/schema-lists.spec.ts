import { FALL_BACK_CAUSES } from '../../libs/dropoff/fall-back-place.js';
import { SHIFT_STATES } from '../../libs/fleet/carrier.entity.js';
import { VEHICLES } from '../../libs/geo/travel-times.js';
import { CELL_STATES } from '../../libs/lockers/cells/cell-machine.js';
import { DROP_POINT_KINDS } from '../../libs/places/drop-point.entity.js';
import { ACCESS_STATES } from '../../libs/places/zone.entity.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** A member that is added to a list of the code alone would be refused by the database, at run time. */
describe('the lists that the database checks', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createDatabase()));
  afterAll(() => database.drop());

  it.each<[string, string, readonly string[]]>([
    ['carriers', 'vehicle', VEHICLES],
    ['carriers', 'shift_state', SHIFT_STATES],
    ['compounds', 'state', ACCESS_STATES],
    ['zones', 'state', ACCESS_STATES],
    ['drop_points', 'kind', DROP_POINT_KINDS],
    ['locker_cells', 'state', CELL_STATES],
    ['drop_fallbacks', 'because', FALL_BACK_CAUSES],
  ])('%s.%s is the one of the code', async (table, column, members) => {
    const checks = await database.query<{ said: string }>(
      `SELECT pg_get_constraintdef(c.oid) AS said FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.conrelid = '${table}'::regclass AND c.contype = 'c' AND a.attname = '${column}'
         AND cardinality(c.conkey) = 1`,
    );
    const listed = checks.map(({ said }) =>
      [...said.matchAll(/'([a-z_]+)'::text/g)].map(([, member]) => member),
    );
    expect(listed.map((list) => list.sort())).toEqual([[...members].sort()]);
  });
});
