import { readFileSync } from 'node:fs';
import { ENDINGS } from '../../../libs/schema/personal-data.js';
import { TABLES } from '../../../libs/schema/personal-tables.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';

describe('personal data', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createDatabase()));
  afterAll(() => database.drop());

  const declared = Object.entries(TABLES).flatMap(([table, { plain, personal }]) =>
    [...plain.split(' '), ...Object.keys(personal)].map((column) => `${table}.${column}`),
  );

  it('is declared of every column of every table, with its end: who adds a column says what it holds', async () => {
    const columns = await database.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const there = new Set(columns.map(({ name }) => name));
    expect(there.size).toBeGreaterThan(200);
    expect([...there].filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !there.has(name))).toEqual([]);
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
  });

  it('of a resident ends by a statement that says which rows are theirs and what takes its place', () => {
    const withoutEnd = Object.entries(TABLES).flatMap(([table, { personal, ofDeliveries }]) =>
      Object.entries(personal)
        .filter(
          ([, { ends, becomes }]) =>
            ['resident', 'codes', 'claim'].includes(ends) && !(becomes && ofDeliveries),
        )
        .map(([column]) => `${table}.${column}`),
    );
    expect(withoutEnd).toEqual([]);
  });

  it('stands in docs/PRIVACY.md as it is declared', () => {
    const told = readFileSync('docs/PRIVACY.md', 'utf8');
    const rows = Object.entries(TABLES).flatMap(([table, { personal }]) =>
      Object.entries(personal).map(
        ([column, { of, holds, why, ends }]) =>
          `| \`${table}.${column}\` | ${of} | ${holds} | ${why} | ${ends} |`,
      ),
    );
    const ends = Object.entries(ENDINGS).map(([name, words]) => `- _${name}_: ${words}.`);
    const plainly = (text: string) => text.replaceAll(/ +/g, ' ');
    for (const line of [...rows, ...ends]) expect(plainly(told)).toContain(plainly(line));
    const toldColumns = [...told.matchAll(/^\| `([a-z_.]+)` /gm)].map(([, name]) => name);
    expect(toldColumns).toHaveLength(rows.length);
  });
});
