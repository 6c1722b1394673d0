import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { fromTheTop: LAYERS } = JSON.parse(readFileSync('.layers.json', 'utf8')) as { fromTheTop: string[][] };

/** What `npm run boundaries` says of a house in which a file of each lib imports a file of every other. */
describe('the walls between libs', () => {
  const libs = readdirSync('libs');
  const layerOf = (lib: string) => LAYERS.findIndex((layer) => layer.includes(lib));
  let reported: ReadonlySet<string>;
  let house: string;

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'walls-'));
    for (const file of ['.dependency-cruiser.mjs', '.layers.json', 'tsconfig.json', 'package.json'])
      cpSync(file, join(house, file));
    for (const lib of libs) {
      mkdirSync(join(house, 'libs', lib), { recursive: true });
      writeFileSync(join(house, 'libs', lib, 'room.ts'), 'export const room = 1;\n');
      for (const other of libs.filter((one) => one !== lib))
        writeFileSync(
          join(house, 'libs', lib, `to-${other}.ts`),
          `export { room } from '../${other}/room.js';\n`,
        );
    }
    reported = await violations(house);
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true }));

  it('are drawn for every lib', () => {
    expect(LAYERS.flat().sort()).toEqual([...libs].sort());
  });

  it.each(libs)('let %s import from the layers below its own, and from no other', (lib) => {
    const through = libs.filter((other) => other !== lib && !reported.has(`libs/${lib}/to-${other}.ts`));
    const pure = ['contact', 'dispatch', 'dropoff', 'geo'];
    const below = libs.filter((other) => layerOf(other) > layerOf(lib));
    expect(through).toEqual(pure.includes(lib) ? below.filter((other) => pure.includes(other)) : below);
  });
});

/** The files that the check finds at fault. */
async function violations(folder: string): Promise<ReadonlySet<string>> {
  const cruiser = join(process.cwd(), 'node_modules/.bin/depcruise');
  const args = ['libs', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const output = await new Promise<string>((resolve) => {
    // It exits with the number of faults.
    execFile(cruiser, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string }[] } };
  return new Set(summary.violations.map(({ from }) => from));
}
