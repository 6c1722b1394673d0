import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { fromTheTop: LAYERS } = JSON.parse(readFileSync('.layers.json', 'utf8')) as { fromTheTop: string[][] };

/** The command line composes all others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = { replay: ['simulator'] };

const libs = readdirSync('libs');
const apps = readdirSync('apps');
let house: string;
/** What `npm run boundaries` says of a house in which a file of each room imports a file of every other. */
let reported: ReadonlySet<string>;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'walls-'));
  for (const file of ['.dependency-cruiser.mjs', '.layers.json', 'tsconfig.json', 'package.json'])
    cpSync(file, join(house, file));
  for (const lib of libs) addRoom(`libs/${lib}`, libs);
  for (const app of apps) addRoom(`apps/${app}`, [...apps, 'client']);
  reported = await violations(house);
}, 60_000);
afterAll(() => rmSync(house, { recursive: true }));

function addRoom(room: string, others: readonly string[]): void {
  mkdirSync(join(house, room), { recursive: true });
  writeFileSync(join(house, room, 'room.ts'), 'export const room = 1;\n');
  for (const other of others.filter((one) => !room.endsWith(`/${one}`))) {
    const to = `../../${libs.includes(other) ? 'libs' : 'apps'}/${other}/room.js`;
    writeFileSync(join(house, room, `to-${other}.ts`), `export { room } from '${to}';\n`);
  }
}

/** Those of the others that the room may import from. */
const through = (room: string, others: readonly string[]): string[] =>
  others.filter((other) => !room.endsWith(`/${other}`) && !reported.has(`${room}/to-${other}.ts`));

describe('the walls between libs', () => {
  const layerOf = (lib: string) => LAYERS.findIndex((layer) => layer.includes(lib));

  it('are drawn for every lib', () => {
    expect(LAYERS.flat().sort()).toEqual([...libs].sort());
  });

  it.each(libs)('let %s import from the layers below its own, and from no other', (lib) => {
    const pure = ['contact', 'dispatch', 'dropoff', 'geo', 'promise', 'tariffs'];
    // The client is at the bottom because it imports nothing; it is for those who call the service.
    const below = libs.filter((other) => layerOf(other) > layerOf(lib) && other !== 'client');
    const allowed = pure.includes(lib) ? below.filter((other) => pure.includes(other)) : below;
    expect(through(`libs/${lib}`, libs)).toEqual(allowed);
  });
});

describe('the walls between apps', () => {
  it.each(apps)('let %s import from no other, but for those named here', (app) => {
    const allowed = app === 'cli' ? apps.filter((other) => other !== app) : (MAY_IMPORT[app] ?? []);
    expect(through(`apps/${app}`, apps)).toEqual(allowed);
  });

  it('leave the client to those who call the service', () => {
    expect(apps.filter((app) => through(`apps/${app}`, ['client']).length === 0)).toEqual(['api', 'worker']);
  });
});

/** The files that the check finds at fault. */
async function violations(folder: string): Promise<ReadonlySet<string>> {
  const cruiser = join(process.cwd(), 'node_modules/.bin/depcruise');
  const args = ['apps', 'libs', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const output = await new Promise<string>((resolve) => {
    // It exits with the number of faults.
    execFile(cruiser, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string }[] } };
  return new Set(summary.violations.map(({ from }) => from));
}
