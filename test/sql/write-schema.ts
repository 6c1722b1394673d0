import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../libs/platform/database/database.module.js';
import { startEmbeddedPostgres } from '../../libs/platform/database/embedded-postgres.js';
import { migrations } from '../../libs/schema/index.js';
import { dumpSchema } from './dump-schema.js';

/** `npm run schema`: writes libs/schema/schema.sql anew. */
const folder = mkdtempSync(join(tmpdir(), 'last100-schema-'));
const postgres = await startEmbeddedPostgres(folder);
try {
  await migrate(postgres.url, migrations);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const made = await dumpSchema(
    async <Row extends object>(text: string) => (await client.query<Row>(text)).rows,
  );
  await client.end();
  writeFileSync('libs/schema/schema.sql', made);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
