import { execFileSync } from 'node:child_process';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ENGINES, type Engine } from '../support/engines.js';
import { DocumentedAnswers, type Document } from '../support/openapi-document.js';
import { startService, type Service } from '../support/service.js';

const [engine] = ENGINES as [Engine];

describe('the OpenAPI document', () => {
  let service: Service;
  let document: Document;
  beforeAll(async () => {
    service = await startService(engine);
    document = (await service.as().get<Document>('/openapi.json')).body;
  });
  afterAll(() => service.stop());

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('is served as JSON and as pages, which are written once; nothing is written anew for each who asks', async () => {
    for (const path of ['/openapi.json', '/docs', '/docs/swagger-ui-init.js'])
      expect((await fetch(`${service.url}${path}`)).status).toBe(200);
    for (const path of ['/docs-yaml', '/docs-json'])
      expect((await fetch(`${service.url}${path}`)).status).toBe(404);
  });

  it('holds every route of the contract that is served, and no other', () => {
    const printed = execFileSync(process.execPath, ['dist/test/support/list-routes.js'], {
      env: service.environment,
      encoding: 'utf8',
    });
    const served = printed
      .split('\n')
      .filter((route) => /^(?!HEAD).* \/v1\//.test(route))
      // Fastify doubles a colon that is one, and starts a parameter with one that is single.
      .map((route) => route.replace(/(?<!:):(\w+)/g, '{$1}').replace('::', ':'));
    const documented = new DocumentedAnswers(document).operations.filter((route) => route.includes(' /v1/'));
    expect(documented.length).toBeGreaterThan(30);
    expect([...new Set(served)].sort()).toEqual(documented.sort());
  });

  it('can be browsed', async () => {
    const page = await fetch(`${service.url}/docs`);
    expect(page.status).toBe(200);
    const scripts = [...(await page.text()).matchAll(/(?:src|href)="\.\/(docs\/[^"]+)"/g)].map(
      ([, path]) => path as string,
    );
    expect(scripts.length).toBeGreaterThan(2);
    for (const path of scripts) expect((await fetch(`${service.url}/${path}`)).status).toBe(200);
  });

  it('names every operation, says in a line what it does, what it answers and what key it wants', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.values(item).map((operation) => ({ path, ...operation })),
    );
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      const { path, summary, tags, responses, security } = operation;
      expect({ path, summary, tags }).toMatchObject({
        summary: expect.stringMatching(/^\S.*\.$/),
        tags: [expect.any(String)],
      });
      expect({ path, security }).toEqual({ path, security: waysIn(path) });
      expect(responses.default?.content).toHaveProperty(['application/problem+json']);
      const [success] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const needsNone = success?.[0] === '204' || responses['302'] !== undefined;
      expect({ path, content: needsNone || success?.[1].content !== undefined }).toEqual({
        path,
        content: true,
      });
    }
  });

  it('names all that it answers: what an object may hold beside, it says', () => {
    const responses = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.values(item).map((operation) => [path, operation.responses] as const),
    );
    const { Problem: _open, ...schemas } = document.components.schemas;
    const parts = [...responses, ...Object.entries(schemas), ...Object.entries(document.webhooks)];
    expect(parts.flatMap(([name, part]) => openObjects(part, name))).toEqual([]);
  });
});

/** Where a schema names fields of an object without saying whether there may be others. */
function openObjects(part: unknown, where: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, additionalProperties } = part as Record<string, unknown>;
  const isOpen = typeof properties === 'object' && additionalProperties === undefined;
  return [
    ...(isOpen ? [where] : []),
    ...Object.entries(part).flatMap(([key, inner]) => openObjects(inner, `${where}/${key}`)),
  ];
}

/** What opens an address: for people at ops and at merchants a session does as well as a key. */
function waysIn(path: string): readonly object[] {
  if (/^\/(v1\/(track|hooks|sign-in|enrolments|join)|healthz|readyz|metrics)/.test(path)) return [];
  if (/^\/v1\/sessions?(\/|$)/.test(path)) return [{ session: [] }];
  if (/^\/v1\/(rider|volunteer)\//.test(path)) return [{ bearer: [] }];
  return [{ bearer: [] }, { session: [] }];
}
