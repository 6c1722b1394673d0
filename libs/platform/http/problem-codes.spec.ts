import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from './problem-codes.js';
import { problemDocument } from './problem-document.js';

describe('the list of problem codes', () => {
  it('holds none that nobody answers with', () => {
    const sources = ['apps', 'libs']
      .flatMap((root) => readdirSync(root, { recursive: true }).map((path) => join(root, String(path))))
      .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|problem-codes\.ts$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(Object.keys(PROBLEM_CODES).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('says of each in a sentence what it means', () => {
    expect(Object.values(PROBLEM_CODES).filter((meaning) => !/^[A-Z].*[.]$/.test(meaning))).toEqual([]);
  });

  it('is the table of docs/ERRORS.md, and so is what problems tell beside their words', () => {
    const beside = Object.entries(problemDocument.shape).filter(([name]) => !OF_ALL.has(name));
    const named = beside.flatMap(
      ([, { description = '' }]) => description.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? [],
    );
    expect(named.filter((code) => !(code in PROBLEM_CODES))).toEqual([]);
    expect(rowsOf('docs/ERRORS.md')).toEqual([
      ...Object.entries(PROBLEM_CODES).map(([name, meaning]) => `\`${name}\` | ${meaning}`),
      ...beside.map(([name, member]) => `\`${name}\` | ${member.description}`),
    ]);
  });
});

/** What every problem has. */
const OF_ALL = new Set(['type', 'title', 'status', 'code', 'detail']);

/**
 * The rows of a document's tables that begin with a word of code, as they were before they were made pretty.
 */
const rowsOf = (document: string): string[] =>
  readFileSync(document, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim())
        .join(' | '),
    );
