import { freePort } from '../../libs/platform/database/free-port.js';
import { halt, launch } from './service.js';

/** A cell as the simulated locker shows it. */
interface CellOnSite {
  readonly number: string;
  readonly door: 'open' | 'shut';
  readonly shownCode?: string;
}

/** The simulated locker in a process of its own, and hands to break it and to shut its doors. */
export interface LockerOnSite {
  readonly url: string;
  break(faults: object): Promise<void>;
  mend(): Promise<void>;
  cell(number: string): Promise<CellOnSite>;
  shut(number: string): Promise<void>;
  stop(): Promise<void>;
}

export async function setUpLocker(cells: string): Promise<LockerOnSite> {
  const port = await freePort();
  const running = await launch('locker-sim', {
    ...process.env,
    NODE_OPTIONS: '',
    PORT: String(port),
    LOCKER_CELLS: cells,
  });
  const url = `http://127.0.0.1:${port}`;
  const control = async (method: string, path = '', body?: object) => {
    const answer = await fetch(`${url}/control${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return (await answer.json()) as { cells: CellOnSite[] };
  };
  const setFaults = async (faults: object) => void (await control('PUT', '/faults', faults));
  return {
    url,
    break: setFaults,
    mend: () => setFaults({}),
    cell: async (number) => {
      const { cells: all } = await control('GET');
      return all.find((one) => one.number === number) as CellOnSite;
    },
    shut: async (number) => void (await control('POST', `/${number}/shut`)),
    stop: async () => void (await halt(running, 'SIGTERM')),
  };
}
