import { readdirSync, readFileSync } from 'node:fs';

/** Folders. */
const NOT_OURS = /^(node_modules|dist|coverage|\..*)$/;

/** Files of the project, by their paths. */
function filesIn(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && NOT_OURS.test(entry.name)))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const files = [...filesIn(''), ...filesIn('.ci')];
const documents = files.filter((path) => path.endsWith('.md') && !/^(CHANGELOG|test\/fixtures)/.test(path));
/** Made by a build or a start. */
const MADE = /^(dist|\.data|replays)\//;

describe('what the documents name is there', () => {
  it.each(documents)('%s', (document) => {
    const named = [
      ...readFileSync(document, 'utf8').matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\.(?:ts|mjs|cjs)|\/))`/g),
    ];
    const missing = named
      .map(([, path]) => path as string)
      .filter((path) => !MADE.test(path))
      .filter((path) => !files.some((file) => `/${file}`.includes(`/${path}`)));
    expect(missing).toEqual([]);
  });
});
