import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/database/embedded-postgres.js';

const run = promisify(execFile);
/** Where Debian keeps a folder of programs for each version. */
const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL that one spec has for itself, with the client programs of the same version. */
export interface OwnPostgres {
  readonly adminUrl: string;
  /** Makes an empty database that the service's role owns, and answers its address. */
  makeDatabase(name: string): Promise<string>;
  /** Runs a client program, such as `pg_dump`. */
  run(program: string, args: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The programs of a PostgreSQL that comes with its client programs. The embedded one has none, and those of
 * another version will not do: pg_dump refuses a server that is newer than itself.
 */
export function postgresWithClients(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.TEST_POSTGRES_BIN, ...versions.map((version) => join(DEBIAN, version, 'bin'))];
  const found = folders.find(
    (folder) =>
      folder &&
      ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name))),
  );
  if (!found && process.env.CI) throw new Error('CI tries what operators do: install postgresql.');
  return found;
}

export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'last100-postgres-'));
  const server = await startEmbeddedPostgres(folder, programs);
  return {
    adminUrl: server.adminUrl,
    makeDatabase: async (name) => {
      const admin = new pg.Client({ connectionString: server.adminUrl });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name} OWNER last100_app`).finally(() => admin.end());
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    run: async (program, args) => void (await run(join(programs, program), [...args])),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
