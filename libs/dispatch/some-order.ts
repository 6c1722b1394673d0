import type { Work } from './model.js';
import type { Random } from './random.js';

/** The order in which legs are put back decides much; none is best always. */
export function inSomeOrder(works: Work[], random: Random): Work[] {
  const choice = random.below(4);
  if (choice === 0) return works.toSorted((a, b) => a.promisedAt - b.promisedAt || a.index - b.index);
  if (choice === 1) return works.toSorted((a, b) => a.readyAt - b.readyAt || a.index - b.index);
  for (let last = works.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [works[last], works[other]] = [works[other] as Work, works[last] as Work];
  }
  return works;
}
