import { setTimeout as sleep } from 'node:timers/promises';
import { demoCompounds, demoId, type DemoCompound } from '#libs/demo-district/index.js';
import { isProblem } from '../../../libs/client/problem.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';
import { happens, oneOf } from '../chance.js';
import { anyHousehold, type Household } from '../made-up-order.js';
import { LockerProcess } from './locker-process.js';

/** Where lockers are put up. The first one dies. */
const SITES = ['kic-village', 'huangxing-greens'] as const;
const CELLS =
  'small-ambient:6,medium-ambient:6,large-ambient:6,medium-chilled:6,large-chilled:6,medium-frozen:6,large-frozen:4,large-warm:2';
/** Seconds of real time in which the service finds a locker that does not answer. */
const NOTICED_WITHIN = 30;
/** Of all orders, those for the compounds with a locker; and of these, those that ask for it. */
const THERE = 0.2;
const ASK_FOR_IT = 0.75;
const NOTES = ['放智能柜,短信告诉我柜号', '放快递柜里,家里没人', 'locker please, nobody is home'];

/** The day's lockers: simulated ones, as processes of their own, at drop points of the demo district. */
export class DayLockers {
  private readonly processes = SITES.map(() => new LockerProcess(CELLS));
  private connected = false;

  /** A service that runs on another machine does not reach them: its day goes by without. */
  async putUp(ops: OpsClient, reason: string): Promise<void> {
    await Promise.all(this.processes.map((locker) => locker.start()));
    try {
      for (const [index, { url }] of this.processes.entries())
        await ops.connectLocker(demoId('drop-point', `${SITES[index]}-locker`), url, reason);
      this.connected = true;
    } catch (error) {
      if (!isProblem(error, 'LOCKER_UNREACHABLE')) throw error;
      console.log('The service does not reach a locker on this machine: no bag is left in one today.');
    }
  }

  async die(): Promise<void> {
    await this.processes[0]?.die();
  }

  /**
   * With the same cells, and no memory of what was opened. A compressed day is not over before anybody has
   * noticed.
   */
  async comeBack(ops: OpsClient): Promise<void> {
    await this.noticed(ops);
    await this.processes[0]?.start();
  }

  private async noticed(ops: OpsClient): Promise<void> {
    const id = demoId('drop-point', `${SITES[0]}-locker`);
    for (let look = 0; this.connected && look < NOTICED_WITHIN; look++) {
      const locker = (await ops.lockers()).find((row) => row.id === id);
      if (!locker?.online) return;
      await sleep(1_000);
    }
  }

  async takeDown(): Promise<void> {
    await Promise.all(this.processes.map((locker) => locker.stop()));
  }

  /** Many who live by a locker ask for it. */
  household = (): Household => {
    if (!this.connected || !happens(THERE)) return anyHousehold();
    const household = { ...anyHousehold(), compound: oneOf(WITH_LOCKER) };
    return happens(ASK_FOR_IT) ? { ...household, note: oneOf(NOTES) } : household;
  };
}

const WITH_LOCKER: readonly DemoCompound[] = demoCompounds.filter(({ slug }) =>
  SITES.some((site) => site === slug),
);
