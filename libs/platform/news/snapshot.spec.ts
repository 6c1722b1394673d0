import { Snapshot } from './snapshot.js';

describe('a snapshot', () => {
  it('never lets an older reading replace a newer one, and answers with what was there when it was asked', async () => {
    let written = 0;
    let held = -1;
    const waits = [30, 1, 1];
    const snapshot = new Snapshot(async () => {
      const read = written;
      await new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 1));
      held = read;
    });
    const first = snapshot.refresh();
    await Promise.resolve();
    await Promise.resolve();
    written = 1;
    await snapshot.refresh();
    expect(held).toBe(1);
    await first;
    expect(held).toBe(1);
  });

  it('reads once for all who wait for the same reading', async () => {
    let readings = 0;
    const snapshot = new Snapshot(async () => {
      readings++;
    });
    await Promise.all([snapshot.refresh(), snapshot.refresh(), snapshot.refresh()]);
    expect(readings).toBe(1);
  });

  it('reads again after a reading that failed', async () => {
    let fails = true;
    const snapshot = new Snapshot(async () => {
      if (fails) throw new Error('no database');
    });
    await expect(snapshot.refresh()).rejects.toThrow('no database');
    fails = false;
    await expect(snapshot.refresh()).resolves.toBeUndefined();
  });

  it('may help who missed what is not there yet, and what the news has brought since; nobody else', async () => {
    const snapshot = new Snapshot(() => Promise.resolve());
    expect(await snapshot.catchUp(() => Promise.resolve(false))).toBe(false);
    expect(await snapshot.catchUp(() => Promise.resolve(true))).toBe(true);
    const caughtUpByNews = snapshot.catchUp(async () => {
      await snapshot.refresh();
      return false;
    });
    expect(await caughtUpByNews).toBe(true);
  });
});
