/**
 * Prints the licences of the packages that are shipped in the image, from the lock file and what lies in
 * node_modules.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const LICENCE = /^(licen[cs]e|copying|notice|third-party-notices)/i;

/** Of the production packages those that are installed: optional ones are for other platforms. */
const shipped = Object.entries(packages).filter(
  ([folder, { dev }]) => folder.startsWith('node_modules/') && !dev && existsSync(folder),
);

/** Packages by the text they share, so that it is printed once. */
const byText = new Map();
for (const [folder, { version, license }] of shipped) {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const text = textOf(folder);
  const kept = byText.get(text) ?? new Set();
  byText.set(text, kept.add(`${name} ${version} (${license ?? licenceOf(folder)})`));
}

const parts = [...byText].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}`);
process.stdout.write(
  `Last100 is shipped with these packages, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
);

function textOf(folder) {
  const files = readdirSync(folder).filter((file) => LICENCE.test(file) && !/\.[cm]?[jt]s$/.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return texts.join('\n\n') || readmeOf(folder);
}

/**
 * Some tell of their licence there only. The texts of GNU's lie in /usr/share/common-licenses of a Debian
 * image.
 */
function readmeOf(folder) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  const licensing = /^#+ *licen[cs](e|ing)\b[\s\S]*/im.exec(text)?.[0].trim();
  return licensing ?? 'It is shipped without a text of its licence: the name of it is above.';
}

function licenceOf(folder) {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return license ?? 'not named';
}
