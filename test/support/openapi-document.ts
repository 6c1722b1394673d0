import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer } from './caller.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Holds answers against what an OpenAPI document says of them. */
export class DocumentedAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  /** The operations that have been answered with a success, such as `GET /v1/orders`. */
  readonly succeeded = new Set<string>();
  /** What was answered otherwise than documented. */
  readonly drift: string[] = [];

  constructor(private readonly document: Document) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(document, 'openapi');
  }

  get operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  hear = (method: string, address: string, { status, headers, body }: Answer<unknown>): void => {
    const path = this.pathOf(method, address.split('?')[0] as string);
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
    const valid = this.ajv.getSchema(`openapi#/${pointer.map(escaped).join('/')}`);
    if (!valid) return void this.drift.push(`${told}: no schema`);
    if (!valid(body)) return void this.drift.push(`${told}: ${this.ajv.errorsText(valid.errors)}`);
    this.pass(method, path, status);
  };

  private pass(method: string, path: string, status: number): void {
    if (status < 300) this.succeeded.add(`${method} ${path}`);
  }

  private pathOf(method: string, address: string): string | undefined {
    const candidates = Object.keys(this.document.paths).filter((path) =>
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(address),
    );
    return candidates.find((path) => this.document.paths[path]?.[method.toLowerCase()]);
  }
}

/** A step of a JSON pointer in the fragment of a URI. */
const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
