import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROBLEM_CODES } from '../../libs/platform/http/problem-codes.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService } from '../support/service.js';

const [engine] = ENGINES as [Engine];

/** What generators of clients and readers of the document stumble over. */
describe('the OpenAPI document, for strangers’ tools', () => {
  let folder: string;
  let file: string;
  let text: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'last100-openapi-'));
    file = join(folder, 'openapi.json');
    const service = await startService(engine);
    text = await (await fetch(`${service.url}/openapi.json`)).text();
    await service.stop();
    writeFileSync(file, text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Asks nobody outside: neither for rules nor for a newer version. */
  const run = (script: string, args: readonly string[]) => {
    const env = {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      NODE_OPTIONS: '',
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 100_000,
    });
    return { status, stdout, said: `${stdout}${stderr}`.slice(0, 6_000) };
  };

  it('is clean by Spectral’s rules for OpenAPI', () => {
    const rules = join(folder, 'spectral.yaml');
    writeFileSync(rules, 'extends: ["spectral:oas"]\n');
    const args = ['lint', file, '--ruleset', rules, '--fail-severity', 'warn'];
    const { status, said } = run('node_modules/@stoplight/spectral-cli/dist/index.js', args);
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('No results') });
  }, 120_000);

  it('is clean by Redocly’s recommended rules', () => {
    const rules = join(folder, 'redocly.yaml');
    writeFileSync(rules, 'extends: [recommended-strict]\nrules: {no-server-example.com: off}\n');
    const { status, said } = run('node_modules/@redocly/cli/bin/cli.js', ['lint', file, '--config', rules]);
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  }, 120_000);

  it('has the types that libs/client has; `npm run generate:client` makes them anew', () => {
    const { status, stdout } = run('apps/cli/generate-client.mjs', [file]);
    // Not compared by Jest, which would print what differs in 8,000 lines.
    const agrees = stdout === readFileSync('libs/client/openapi.ts', 'utf8');
    expect({ status, agrees }).toEqual({ status: 0, agrees: true });
  }, 120_000);

  it('has no bound of OpenAPI 3.0, an example of an order, a server, and names for what is answered', () => {
    const document = JSON.parse(text) as {
      servers: { url: string }[];
      info: { description: string };
      components: { schemas: Record<string, { properties?: { code?: { enum?: string[] } } }> };
      paths: Record<
        string,
        Record<string, { requestBody?: { content: Record<string, { example?: object }> } }>
      >;
    };
    expect(text).not.toMatch(/"exclusiveM\w+":(true|false)/);
    expect(document.servers).toHaveLength(1);
    expect(Object.keys(document.components.schemas).length).toBeGreaterThan(20);
    expect(
      document.paths['/v1/orders']?.post?.requestBody?.content['application/json']?.example,
    ).toBeDefined();
    expect(document.components.schemas.Problem?.properties?.code?.enum).toEqual(Object.keys(PROBLEM_CODES));
    for (const [code, meaning] of Object.entries(PROBLEM_CODES))
      expect(document.info.description).toContain(`| \`${code}\` | ${meaning} |`);
  });
});
