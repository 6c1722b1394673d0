import { readFileSync } from 'node:fs';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { dumpSchema } from './dump-schema.js';

describe('libs/schema/schema.sql', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createDatabase()));
  afterAll(() => database.drop());

  it('is what the migrations make; after a new one, run `npm run schema`', async () => {
    const made = await dumpSchema((text) => database.query(text));
    expect(readFileSync('libs/schema/schema.sql', 'utf8')).toBe(made);
  });
});
