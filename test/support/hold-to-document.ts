import { readFileSync } from 'node:fs';
import type { Answer } from './answer.js';
import { DocumentedAnswers, type Document } from './openapi-document.js';

let documented: DocumentedAnswers | undefined;

/** Throws where an answer under `/v1/` is not as the OpenAPI document of this build has it. */
export function holdToDocument(method: string, address: string, answer: Answer<unknown>): void {
  if (address.startsWith('/v1/')) hold((document) => document.hear(method, address, answer));
}

/** Throws where a message to a merchant is not as the document has it. */
export function holdMessageToDocument(message: { readonly type: string }): void {
  hold((document) => document.hearMessage(message));
}

function hold(hear: (document: DocumentedAnswers) => void): void {
  documented ??= new DocumentedAnswers(
    JSON.parse(readFileSync(process.env.TEST_OPENAPI as string, 'utf8')) as Document,
  );
  const known = documented.drift.length;
  hear(documented);
  const drift = documented.drift.slice(known);
  if (drift.length > 0) throw new Error(`Otherwise than documented: ${drift.join('; ')}`);
}
