import type { Assignment } from '../../../libs/client/openapi.js';
import { ServiceProblem } from '../../../libs/client/problem.js';
import { putInCell } from './put-in-cell.js';

/** A locker with a bag's code on its screen, and the doors that were shut by hand. */
function aLocker() {
  const shut: string[] = [];
  const site = {
    shownCode: (cell: string) => Promise.resolve(`${cell}-1234`),
    shut: (cell: string) => Promise.resolve(void shut.push(cell)),
  };
  return { shut, keeping: () => Promise.resolve(site as never) };
}
const keptCell = (opened = false) =>
  ({ id: 'a', deliveryId: 'd', locker: { cell: '07', code: '123456', opened } }) as Assignment;

describe('a bag that goes into a locker', () => {
  it('is proven by the code on the screen of its cell, whose door is shut behind it', async () => {
    const lockers = aLocker();
    const asked: string[] = [];
    const openCell = (_id: string, code: string) => Promise.resolve(void asked.push(code) as never);
    expect(await putInCell({ openCell }, keptCell(), lockers)).toBe('07-1234');
    expect(await putInCell({ openCell }, keptCell(true), lockers)).toBe('07-1234');
    expect(asked).toEqual(['123456']);
    expect(lockers.shut).toEqual(['07', '07']);
  });

  it('shuts a door that opened in its stead, and passes the refusal on', async () => {
    const lockers = aLocker();
    const openCell = () =>
      Promise.reject(new ServiceProblem(409, 'WRONG_CELL', 'not yours', { opened: '09' }));
    await expect(putInCell({ openCell }, keptCell(), lockers)).rejects.toThrow('WRONG_CELL');
    expect(lockers.shut).toEqual(['09']);
  });

  it('names any cell where the locker is not connected, and none where no screen can be read', async () => {
    const nobody = { keeping: () => Promise.resolve(undefined) };
    const openCell = () => Promise.resolve(undefined as never);
    expect(await putInCell({ openCell }, { id: 'a' } as Assignment, nobody)).toBe('1');
    expect(await putInCell({ openCell }, keptCell(), nobody)).toBeUndefined();
  });
});
