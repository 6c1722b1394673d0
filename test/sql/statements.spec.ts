import pg from 'pg';
import { ERASURES } from '../../libs/deliveries/forget/erase-deliveries.js';
import { asTold, type Count } from '../../libs/stock/levels/counts.js';
import { introduceStatement } from '../../libs/stock/levels/introduce-levels.js';
import { movedStatement, unmovedStatement } from '../../libs/stock/levels/write-counts.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { explain } from './explain.js';
import { findStatements, type Found } from './find-statements.js';

/** No statements to PREPARE: PostgreSQL prepares queries only. */
const NOT_TO_PREPARE = [
  // Roles and owners, on a cluster of ours.
  'libs/platform/database/app-role.ts: DO $$',
];

/**
 * Texts that there are only at run time. Those of packages are theirs; what we assemble is prepared below, by the function
 * that assembles it.
 */
const ONLY_AT_RUN_TIME = [
  // The channel is this process's own.
  'libs/platform/news/news.ts: `LISTEN ${CHANNEL}; LISTEN ${own}`',
  'libs/platform/news/news.ts: `NOTIFY ${own}`',
  // The password is made anew with each start.
  "libs/platform/database/app-role.ts: `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION",
  // Statements of rate-limiter-flexible.
  'libs/stock-sync/lease/pace.service.ts: text',
  'libs/platform/limits/shared-counts.ts: text',
  // As many columns as the counts speak of.
  'libs/stock/levels/write-counts.ts: unmovedStatement(told)',
  'libs/stock/levels/write-counts.ts: movedStatement(told)',
  'libs/stock/levels/introduce-levels.ts: introduceStatement(told)',
  // One a table, from the declarations of personal data.
  'libs/deliveries/forget/erase-deliveries.ts: erasure',
];

/** Parts of statements that are assembled at run time, or from the declarations of personal data when a module is loaded. */
const LOOSE = [
  "libs/stock/levels/counts.ts: SELECT sku, on_hand, 'epoch'::timestamptz + ms * interval '1 ms' AS as_of",
  'libs/stock/levels/introduce-levels.ts: WITH told AS (',
  'libs/stock/levels/introduce-levels.ts: ), listed AS (',
  'libs/stock/levels/introduce-levels.ts: FROM listed ORDER BY sku',
  'libs/deliveries/forget/erase-deliveries.ts: DELETE FROM',
];

const bare: Count = { sku: 'SKU', onHand: 1, asOf: 0 };
const full: Count = {
  ...bare,
  name: { zh: '', en: '' },
  temperature: 'ambient',
  weightGrams: 1,
  safetyStock: 1,
  category: '',
  price: 1,
  ageRestricted: false,
};
const ASSEMBLED = [
  ...[bare, full].flatMap((count) => [
    unmovedStatement(asTold([count], [1, 2, 3, 4, 5])),
    movedStatement(asTold([count], [1, 2, 3, 4, 5])),
    introduceStatement(asTold([count], [1, 2, 3])),
  ]),
  ...ERASURES,
];

describe('the statements of the code', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let found: Found;

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    found = await findStatements();
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('are found, but for those of this list', () => {
    expect(found.statements.length).toBeGreaterThan(380);
    expect([...found.onlyAtRunTime].sort()).toEqual([...ONLY_AT_RUN_TIME].sort());
  });

  it('are all that is written in SQL', () => {
    expect(found.loose).toEqual(LOOSE);
  });

  it('are what PostgreSQL can prepare, with the tables as the migrations make them', async () => {
    const refused: string[] = [];
    for (const { sentIn, text } of found.statements) {
      if (NOT_TO_PREPARE.includes(`${sentIn.replace(/:\d+$/, '')}: ${text.trim().split('\n')[0]}`)) continue;
      const answer = await explain(client, text);
      if (answer.refused) refused.push(`${sentIn}: ${answer.refused}\n${text}`);
    }
    for (const text of ASSEMBLED) {
      const answer = await explain(client, text);
      if (answer.refused) refused.push(`${answer.refused}\n${text}`);
    }
    expect(refused).toEqual([]);
  });

  it('have a value for each name, and name them where there are more than ten', () => {
    expect(found.statements.filter(({ misnamed }) => misnamed.length > 0)).toEqual([]);
    const unnamed = found.statements.filter(({ pieces }) =>
      pieces.some(({ text }) => /\$(1[1-9]|[2-9]\d)/.test(text)),
    );
    expect(unnamed.map(({ sentIn }) => sentIn)).toEqual([]);
  });

  it('take their lists of states from the tables of states', () => {
    const byHand = found.statements.filter(({ pieces }) =>
      pieces.some(({ text }) => /\bstate (NOT )?IN \('/.test(text)),
    );
    expect(byHand.map(({ sentIn }) => sentIn)).toEqual([]);
  });
});
