import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../libs/platform/database/free-port.js';
import { until } from './story.js';

/** Debian's nginx, in front of some api processes, with the settings that docker/nginx.conf recommends. */
export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

export const hasNginx = (): boolean => {
  const found = spawnSync('nginx', ['-v']).status === 0;
  if (!found && process.env.CI) throw new Error('CI tries the service behind nginx: install it.');
  return found;
};

/** The shipped site, with ports of our own in the place of its names. */
export async function startNginx(upstreamPorts: readonly number[]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'last100-nginx-'));
  // Its workers run as another account when we are root.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const servers = upstreamPorts.map((upstream) => `server 127.0.0.1:${upstream} max_fails=0;`).join('\n    ');
  const site = readFileSync('docker/nginx.conf', 'utf8')
    .replace(/server api:3000 max_fails=0;/, servers)
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`);
  const settings = join(folder, 'nginx.conf');
  writeFileSync(settings, inOneFolder(site));
  const nginx = spawn('nginx', ['-p', folder, '-c', settings, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await until(() => answers(url), 'nginx to answer');
  return { url, stop: () => end(nginx, folder) };
}

function inOneFolder(site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${kind};`)
    .join('\n');
  return `pid nginx.pid;\nerror_log stderr crit;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

async function end(nginx: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
