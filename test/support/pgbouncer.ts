import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../libs/platform/database/free-port.js';
import { reachDatabase } from '../../libs/platform/reach.js';
import { halt } from './service.js';
import { until } from './story.js';

/** Debian's PgBouncer in front of one database, with the settings that docs/OPERATIONS.md recommends. */
export interface Pooler {
  readonly url: string;
  stop(): Promise<void>;
}

export const hasPgBouncer = (): boolean => {
  const found = spawnSync('pgbouncer', ['--version']).status === 0;
  if (!found && process.env.CI) throw new Error('CI tries the service behind PgBouncer: install it.');
  return found;
};

export async function startPgBouncer(databaseUrl: string): Promise<Pooler> {
  const server = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'last100-pgbouncer-'));
  // It runs as another account when we are root.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const users = join(folder, 'users.txt');
  writeFileSync(users, `"${server.username}" "${decodeURIComponent(server.password)}"\n`);
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(settings, settingsFor(server, port, users));
  const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const bouncer = spawn('pgbouncer', ['-q', ...account, settings], { stdio: 'ignore' });
  const url = new URL(databaseUrl);
  url.port = String(port);
  await until(
    () =>
      reachDatabase(url.href).then(
        () => true,
        () => false,
      ),
    'PgBouncer to answer',
  );
  return {
    url: url.href,
    stop: async () => {
      await halt(bouncer, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const settingsFor = (server: URL, port: number, users: string): string => `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
ignore_startup_parameters = extra_float_digits, statement_timeout, idle_in_transaction_session_timeout
`;
