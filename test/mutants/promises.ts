/**
 * What Jest's globals do, as far as the specs of pure files need it: specs say promises, and a world keeps
 * them or not.
 */

type Body = (...given: never[]) => unknown;
type Hook = () => unknown;

export interface Promised {
  readonly name: string;
  /** With the hooks around it, once. */
  keep(): Promise<void>;
}

interface Suite {
  readonly name: string;
  readonly around?: Suite;
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
  begun: boolean;
}

const suite = (name: string, around?: Suite): Suite => ({
  name,
  ...(around && { around }),
  before: [],
  after: [],
  beforeEach: [],
  afterEach: [],
  begun: false,
});

/** Collects what a spec file promises while it is loaded. */
export class Promises {
  readonly all: Promised[] = [];
  private readonly suites: Suite[] = [suite('')];

  /** The globals that a spec file calls. */
  readonly globals = {
    describe: this.withEach((name, body) => this.describe(name, body)),
    it: this.withEach((name, body) => this.it(name, body)),
    beforeAll: (hook: Hook) => this.here.before.push(hook),
    afterAll: (hook: Hook) => this.here.after.push(hook),
    beforeEach: (hook: Hook) => this.here.beforeEach.push(hook),
    afterEach: (hook: Hook) => this.here.afterEach.push(hook),
  };

  /** What was begun is ended, also where a promise was broken. */
  async end(): Promise<void> {
    for (const { begun, after } of this.suites) if (begun) for (const hook of after) await hook();
  }

  private current = this.suites[0] as Suite;

  private get here(): Suite {
    return this.current;
  }

  private describe(name: string, body: Hook): void {
    const around = this.current;
    this.current = suite(`${around.name} ${name}`.trim(), around);
    this.suites.push(this.current);
    body();
    this.current = around;
  }

  private it(name: string, body: Hook): void {
    const within = this.current;
    this.all.push({ name: `${within.name} ${name}`.trim(), keep: () => keep(within, body) });
  }

  private withEach(one: (name: string, body: Hook) => void) {
    const each =
      (rows: readonly unknown[]) =>
      (name: string, body: Body): void => {
        const isTable = rows.every((row) => Array.isArray(row));
        rows.forEach((row, at) => {
          const given = isTable ? row : [row];
          one(`${name} (${at + 1})`, () => body(...(given as never[])));
        });
      };
    return Object.assign((name: string, body: Hook) => one(name, body), { each });
  }
}

async function keep(within: Suite, body: Hook): Promise<void> {
  const suites = inward(within);
  for (const around of suites) await begin(around);
  for (const { beforeEach } of suites) for (const hook of beforeEach) await hook();
  try {
    await body();
  } finally {
    for (const { afterEach } of suites.toReversed()) for (const hook of afterEach) await hook();
  }
}

async function begin(within: Suite): Promise<void> {
  if (within.begun) return;
  within.begun = true;
  for (const hook of within.before) await hook();
}

const inward = (within: Suite): Suite[] => (within.around ? [...inward(within.around), within] : [within]);
