import { readFileSync } from 'node:fs';

/** A document kept in the testing folder beside a spec. */
export function recorded(spec: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./testing/${name}.json`, spec), 'utf8'));
}
