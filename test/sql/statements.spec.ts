import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ERASURES } from '../../libs/deliveries/forget/erase-deliveries.js';
import { ALSO_WRITES, OWNERS } from '../../libs/schema/owners.js';
import { asTold, type Count } from '../../libs/stock/levels/counts.js';
import { introduceStatement } from '../../libs/stock/levels/introduce-levels.js';
import { movedStatement, unmovedStatement } from '../../libs/stock/levels/write-counts.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { explain } from './explain.js';
import { writesIn } from './find-writes.js';
import { findStatements, type Found } from './find-statements.js';
import type { Piece } from './read-text.js';
import { epochMs } from '../../libs/geo/units.js';

/** No statements to PREPARE: PostgreSQL prepares queries only. */
const NOT_TO_PREPARE = [
  // Roles and owners, on a cluster of ours.
  'libs/platform/database/app-role.ts: DO $$',
];

/**
 * Texts that there are only at run time. Those of packages are theirs; what we assemble is prepared below, by
 * the function that assembles it.
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

const bare: Count = { sku: 'SKU', onHand: 1, asOf: epochMs(0) };
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
const COUNTS = 'libs/stock/levels/write-counts.ts';
const ASSEMBLED: readonly Piece[] = [
  ...[bare, full].flatMap((count) => [
    { file: COUNTS, text: unmovedStatement(asTold([count], [1, 2, 3, 4, 5])) },
    { file: COUNTS, text: movedStatement(asTold([count], [1, 2, 3, 4, 5])) },
    { file: 'libs/stock/levels/introduce-levels.ts', text: introduceStatement(asTold([count], [1, 2, 3])) },
  ]),
  ...ERASURES.map((text) => ({ file: 'libs/deliveries/forget/erase-deliveries.ts', text })),
];

describe('the statements of the code', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let found: Found;
  let all: { readonly sentIn: string; readonly text: string; readonly pieces: readonly Piece[] }[];

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    found = await findStatements();
    all = [
      ...found.statements.map((one) => ({ ...one, sentIn: one.sentIn.replace(/:\d+$/, '') })),
      ...ASSEMBLED.map((piece) => ({ text: piece.text, pieces: [piece], sentIn: piece.file })),
    ];
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
    for (const { text, pieces, sentIn } of all) {
      if (NOT_TO_PREPARE.includes(`${sentIn}: ${text.trim().split('\n')[0]}`)) continue;
      const answer = await explain(client, text);
      const written = [...new Set(writesIn(pieces).map(({ table }) => table))].sort();
      if (answer.refused) refused.push(`${sentIn}: ${answer.refused}\n${text}`);
      // What is read of a text to hold it against the owners is what PostgreSQL would write.
      else expect({ sentIn, writes: written }).toEqual({ sentIn, writes: answer.writes });
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

  it('write what is theirs alone, but for the exceptions that say why', () => {
    const written = [...all.flatMap(({ pieces }) => writesIn(pieces)), ...found.byEntities];
    const foreign = written.filter(({ table, file }) => !`${file}/`.startsWith(`libs/${OWNERS[table]}/`));
    const excepted = ALSO_WRITES.flatMap(({ file, tables }) => tables.map((table) => `${table}: ${file}`));
    expect([...new Set(foreign.map(({ table, file }) => `${table}: ${file}`))].sort()).toEqual(
      excepted.sort(),
    );
  });

  it('have an owner for every table', async () => {
    const tables = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(OWNERS).sort());
  });

  it('lock stock levels in one place', () => {
    const locking = found.statements
      .flatMap(({ pieces }) => pieces)
      .filter(({ text }) => /FROM stock_levels\b[^)]*\bFOR (NO KEY )?(UPDATE|SHARE)/.test(text));
    expect([...new Set(locking.map(({ file }) => file))]).toEqual(['libs/stock/levels/lock-levels.ts']);
  });

  it('change the state of a delivery in one place', () => {
    const changing = found.statements
      .flatMap(({ pieces }) => pieces)
      .filter(({ text }) => /UPDATE deliveries\b[^;]*?\bSET\b[^;]*?(?<!\.)\bstate = (?!\$?\w*')/.test(text));
    expect([...new Set(changing.map(({ file }) => file))]).toEqual(['libs/deliveries/move-deliveries.ts']);
  });

  it('take their lists of states from the tables of states', () => {
    // Looked for as it is written: what is computed from the tables reads the same once it is a statement.
    const byHand = [...sourcesIn('libs'), ...sourcesIn('apps')].filter((file) =>
      /\bstate (NOT )?IN \('/.test(readFileSync(file, 'utf8')),
    );
    expect(byHand).toEqual([]);
  });
});

/** But for migrations, which stay as they were released. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/^schema\/\d/.test(file))
    .map((file) => join(folder, file));
