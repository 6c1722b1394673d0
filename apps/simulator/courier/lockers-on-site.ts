import type { OpsClient } from '../../../libs/client/ops-client.js';

/** A locker as people see it who stand before it: the screen and the doors. */
export class LockerOnSite {
  constructor(private readonly url: string) {}

  /** The code on the screen since the cell was opened; undefined: the screen is dark. */
  async shownCode(cell: string): Promise<string | undefined> {
    const answer = await this.ask('GET', `cells/${cell}`);
    return (answer as { shownCode?: string } | undefined)?.shownCode;
  }

  /** Shuts the door by hand. A dead locker's door shuts too. */
  async shut(cell: string): Promise<void> {
    await this.ask('POST', `control/${cell}/shut`);
  }

  private async ask(method: string, path: string): Promise<unknown> {
    const address = new URL(path, this.url.endsWith('/') ? this.url : `${this.url}/`);
    return fetch(address, { method, signal: AbortSignal.timeout(5_000) })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined);
  }
}

/** Where the lockers stand that are connected: simulated ones, whose doors and screens speak HTTP too. */
export class LockersOnSite {
  constructor(private readonly ops: Pick<OpsClient, 'lockers'>) {}

  /** The one that keeps a cell for the delivery. */
  async keeping(deliveryId: string): Promise<LockerOnSite | undefined> {
    const found = (await this.ops.lockers()).find(({ cells }) =>
      cells.some(({ bag }) => bag?.deliveryId === deliveryId),
    );
    return found?.url ? new LockerOnSite(found.url) : undefined;
  }
}
