import { jest } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { clusterOf } from '../../../libs/platform/database/cluster-folder.js';
import { startEmbeddedPostgres } from '../../../libs/platform/database/embedded-postgres.js';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { Caller } from '../../support/caller.js';
import { halt, launch } from '../../support/service.js';

jest.setTimeout(90_000);

const asRoot = process.getuid?.() === 0 ? it : it.skip; // only root can be below a folder that only root may enter

describe('the embedded PostgreSQL', () => {
  let above: string;
  let folder: string;
  let port: number;
  let running: ChildProcess | undefined;

  beforeEach(async () => {
    above = mkdtempSync(join(tmpdir(), 'last100-rights-'));
    folder = join(above, 'clone', '.data');
    mkdirSync(dirname(folder));
    port = await freePort();
  });
  afterEach(async () => {
    await stop();
    const home = dirname(clusterOf(folder));
    rmSync(above, { recursive: true, force: true });
    if (home.startsWith('/var/lib/last100/')) rmSync(home, { recursive: true });
  });

  const start = async () => {
    running = await launch('start', {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      LAST100_DATA: folder,
      DATABASE_URL: '',
      REDIS_URL: '',
      LAST100_DEMO: '',
      LAST100_OPS_TOKEN: 'an-ops-token-8f4e1c7a90b2d356',
    });
  };
  const stop = async () => {
    const child = running;
    running = undefined;
    if (child) expect(await halt(child, 'SIGINT')).toBe(0);
  };
  const postmaster = () => readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n');
  const ask = async <Row extends object>(text: string) => {
    const password = readFileSync(join(folder, 'postgres-password'), 'utf8').trim();
    const connectionString = `postgres://last100:${password}@127.0.0.1:${postmaster()[3]}/postgres`;
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<Row>(text);
    await client.end();
    return rows;
  };
  const serves = async () => {
    const { ops } = JSON.parse(readFileSync(join(folder, 'demo-credentials.json'), 'utf8'));
    const { status, body } = await new Caller(`http://127.0.0.1:${port}`, ops.token).get<{ zones: object[] }>(
      '/v1/ops/zones',
    );
    expect(status).toBe(200);
    return body.zones.length;
  };
  const hasNoPower = async () => {
    const pid = postmaster()[0] as string;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapAmb'])
      expect(`${set} ${/\t(\w+)/.exec(status.split(`${set}:`)[1] as string)?.[1]}`).toBe(
        `${set} 0000000000000000`,
      );
    expect(status).not.toMatch(/^Uid:\t0/m);
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    expect(environment).not.toMatch(/LAST100|REDIS_URL|DATABASE_URL/);
    const logins = await ask<{ role: string; super: boolean }>(
      `SELECT DISTINCT usename AS role, rolsuper AS super FROM pg_stat_activity JOIN pg_roles ON rolname = usename
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    expect(logins).toEqual([{ role: 'last100_app', super: false }]);
  };

  asRoot(
    'started as root, below a folder that only root may enter, has no right over its files',
    async () => {
      expect(statSync(above).mode & 0o777).toBe(0o700);
      await start();
      await hasNoPower();
      expect(await serves()).toBeGreaterThan(0);
      expect(clusterOf(folder)).toMatch(/^\/var\/lib\/last100\//);
      await stop();
      await start();
      expect(await serves()).toBeGreaterThan(0);
    },
  );

  asRoot('started as root in a folder that all may enter, neither', async () => {
    chmodSync(above, 0o755);
    await start();
    await hasNoPower();
    expect(clusterOf(folder)).toBe(join(folder, 'postgres'));
  });

  it('keeps a data folder made by an earlier version, where the superuser owned all', async () => {
    chmodSync(above, 0o755);
    await start();
    const zones = await serves();
    await stop();
    const former = await startEmbeddedPostgres(folder);
    const client = new pg.Client({ connectionString: former.adminUrl });
    await client.connect();
    await client.query('REASSIGN OWNED BY last100_app TO last100');
    await client.query('DROP ROLE last100_app');
    await client.end();
    await former.stop();
    // Where only root may enter, it moves; the server of an earlier version went where it liked.
    chmodSync(above, 0o700);
    await start();
    await hasNoPowerIfLinux();
    expect(await serves()).toBe(zones);
    const foreign = await ask(
      `SELECT c.oid::regclass FROM pg_class c WHERE relkind IN ('r', 'S', 'v', 'p') AND relowner <> 'last100_app'::regrole
       AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
    );
    expect(foreign).toEqual([]);
    if (process.getuid?.() === 0) expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });

  const hasNoPowerIfLinux = async () => {
    if (process.platform === 'linux' && process.getuid?.() === 0) await hasNoPower();
  };

  it('its role is no way to the files of the machine', async () => {
    chmodSync(above, 0o755);
    const server = await startEmbeddedPostgres(folder);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const statement of [
      `SELECT pg_read_file('/etc/passwd')`,
      `COPY (SELECT 1) TO '${above}/written'`,
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      `SET ROLE last100`,
      `ALTER ROLE last100_app SUPERUSER`,
      `ALTER SYSTEM SET port = 1`,
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|only roles with/);
    }
    await client.query('CREATE SCHEMA bullmq');
    await client.end();
    await server.stop();
  });

  it('what lies in the data folder is for our account alone', async () => {
    chmodSync(above, 0o755);
    await start();
    const mode = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
    // Others may pass to the database's account's own folder, and see nothing.
    expect(['700', '701']).toContain(mode());
    for (const file of ['demo-credentials.json', 'postgres-password', 'secret-key', 'last100.pid'])
      expect([file, mode(file)]).toEqual([file, '600']);
    expect(mode('postgres')).toBe('700');
  });
});
