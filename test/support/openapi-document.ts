import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer } from './answer.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: { readonly Problem: Schema } & Readonly<Record<string, Schema>> };
}

/**
 * Holds answers, and what is posted to merchants, against what an OpenAPI document says of them: no field
 * more.
 */
export class DocumentedAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  /** The operations that have been answered with a success, such as `GET /v1/orders`. */
  readonly succeeded = new Set<string>();
  /** What was answered otherwise than documented. */
  readonly drift: string[] = [];
  private readonly patterns: readonly (readonly [path: string, pattern: RegExp])[];

  constructor(private readonly document: Document) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(withClosedProblem(document), 'openapi');
    this.patterns = Object.keys(document.paths).map((path) => [
      path,
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    ]);
  }

  get operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  hear = (method: string, address: string, { status, headers, body }: Answer<unknown>): void => {
    const path = this.pathOf(method, plain(address));
    const told = `${method} ${path ?? address} ${status}`;
    const operation = path && this.document.paths[path]?.[method.toLowerCase()];
    if (!path || !operation) return void (status === 404 || this.drift.push(`${told}: undocumented`));
    const key = operation.responses[status] ? String(status) : 'default';
    const content = operation.responses[key]?.content;
    if (!content)
      return void (body === '' ? this.pass(method, path, status) : this.drift.push(`${told}: a body`));
    const type = (headers.get('content-type') ?? '').split(';')[0] as string;
    if (!content[type]) return void this.drift.push(`${told}: answers ${type}`);
    const pointer = ['paths', path, method.toLowerCase(), 'responses', key, 'content', type, 'schema'];
    if (this.isFaulty(told, pointer, body)) return;
    this.pass(method, path, status);
  };

  /** A message as a merchant's endpoint takes it. */
  hearMessage = (message: { readonly type: string }): void => {
    const media = ['requestBody', 'content', 'application/json', 'schema'];
    this.isFaulty(message.type, ['webhooks', message.type, 'post', ...media], message);
  };

  private isFaulty(told: string, pointer: readonly string[], body: unknown): boolean {
    const valid = this.ajv.getSchema(`openapi#/${pointer.map(escaped).join('/')}`);
    if (!valid) this.drift.push(`${told}: no schema`);
    else if (!valid(body))
      this.drift.push(`${told}: ${this.ajv.errorsText(valid.errors)} in ${JSON.stringify(body)}`);
    else return false;
    return true;
  }

  private pass(method: string, path: string, status: number): void {
    if (status < 300) this.succeeded.add(`${method} ${path}`);
  }

  private pathOf(method: string, address: string): string | undefined {
    const candidates = this.patterns.filter(([, pattern]) => pattern.test(address));
    return candidates.find(([path]) => this.document.paths[path]?.[method.toLowerCase()])?.[0];
  }
}

/** The document leaves problems open for what later versions tell; this version tells what is in it. */
const withClosedProblem = ({ components, ...document }: Document): object => ({
  ...document,
  components: {
    ...components,
    schemas: {
      ...components.schemas,
      Problem: { ...components.schemas.Problem, additionalProperties: false },
    },
  },
});

/** An address as the document writes it, however a library or a messenger does. */
const plain = (address: string): string =>
  (address.split('?')[0] as string).replace(/\/+$/, '').replaceAll(/%3a/gi, ':');

/** A step of a JSON pointer in the fragment of a URI. */
const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
