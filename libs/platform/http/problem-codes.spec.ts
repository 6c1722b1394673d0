import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from './problem-codes.js';

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
});
