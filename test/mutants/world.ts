import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { fastCheckOfFewRuns } from './few-runs.js';
import { ourFile } from './source-files.js';

export type Exports = Record<string, unknown>;
type Body = (
  exports: Exports,
  require: (name: string) => unknown,
  $m: (id: number) => boolean,
  $url: string,
) => void;

const requirePackage = createRequire(join(process.cwd(), 'package.json'));
const fromPackages = new Map<string, unknown>([['fast-check', fastCheckOfFewRuns()]]);

/** Compiled modules, evaluated anew in every world, so that nothing is left of the mutant before. */
export class Modules {
  private readonly bodies = new Map<string, Body>();

  constructor(
    private readonly code: ReadonlyMap<string, string>,
    /** The `$m` of a file. */
    private readonly isOn: (path: string) => (id: number) => boolean,
  ) {}

  /** Evaluates a file and what it needs, save what is shared with an earlier world. */
  world(shared: ReadonlyMap<string, Exports> = new Map()): {
    readonly load: (path: string) => Exports;
    loaded: Map<string, Exports>;
  } {
    const loaded = new Map(shared);
    const load = (path: string): Exports => {
      const known = loaded.get(path);
      if (known) return known;
      const exports: Exports = {};
      loaded.set(path, exports);
      const require = (name: string): unknown => {
        const file = ourFile(path, name);
        return file && this.code.has(file) ? load(file) : packageOf(file ?? name);
      };
      this.body(path)(exports, require, this.isOn(path), pathToFileURL(path).href);
      return exports;
    };
    return { load, loaded };
  }

  private body(path: string): Body {
    const known = this.bodies.get(path);
    if (known) return known;
    const code = this.code.get(path);
    if (code === undefined) throw new Error(`There is no ${path}`);
    const body = compileFunction(code, ['exports', 'require', '$m', '$url'], { filename: path }) as Body;
    this.bodies.set(path, body);
    return body;
  }
}

function packageOf(name: string): unknown {
  if (!fromPackages.has(name)) fromPackages.set(name, requirePackage(name));
  return fromPackages.get(name);
}
