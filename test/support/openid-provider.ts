import { spawn } from 'node:child_process';
import { freePort } from '../../libs/platform/database/free-port.js';

export interface Provider {
  readonly issuer: string;
  stop(): void;
}

/** Starts the real provider of `serve-openid.mjs` for a client that is sent back to `redirectUri`. */
export async function startProvider(redirectUri: string): Promise<Provider> {
  const port = await freePort();
  const child = spawn(process.execPath, ['test/support/serve-openid.mjs', String(port), redirectUri], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The provider ended with ${code}`)));
  });
  return { issuer: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** A browser that keeps cookies and follows no redirect by itself. */
export class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const answer = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  }

  /** Goes where an answer sends it; undefined where it stays. */
  static next(url: string, answer: Response): string | undefined {
    const to = answer.headers.get('location');
    return to === null ? undefined : new URL(to, url).href;
  }

  /**
   * Signs in at the provider as somebody, from its page on, and stops before the address it is sent back to.
   */
  async signInAt(start: string, login: string, back: string): Promise<string> {
    let url = start;
    for (let steps = 0; steps < 20; steps++) {
      if (url.startsWith(back)) return url;
      const answer = await this.go(url);
      const next = Wanderer.next(url, answer);
      if (next !== undefined) url = next;
      else {
        const page = await answer.text();
        const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
        const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
        const form = { prompt, ...(prompt === 'login' && { login, password: 'x' }) };
        const sent = await this.go(new URL(action, url).href, form);
        url = Wanderer.next(url, sent) ?? url;
      }
    }
    throw new Error(`The provider sends nobody back: ${url}`);
  }
}
