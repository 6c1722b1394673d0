import { type EpochMs, epochMs } from '#libs/geo/units.js';
import { demoId } from '#libs/demo-district/index.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';
import { several } from '../session/several.js';
import type { Day } from './day.js';
import type { Gates } from './gates.js';
import type { DayLockers } from './lockers.js';
import { REASON } from './reason.js';

interface Town {
  readonly ops: OpsClient;
  readonly riderIds: readonly string[];
  readonly day: Day;
  readonly now: () => EpochMs;
  readonly gates: Gates;
  readonly lockers: DayLockers;
}

/** Something that happens once, when so much of the day has passed. */
export interface Happening {
  readonly at: EpochMs;
  readonly told: string;
  readonly happen: (town: Town) => Promise<void>;
}

/** Its volunteer is at home until she is called. */
export const TONGJI = demoId('compound', 'tongji-new-village');
/** Nobody there has volunteered. */
const SHIGUANG = demoId('compound', 'shiguang-4');
/** Restricted already, with two volunteers on shift. */
const GUOHE = demoId('compound', 'guohe-1');
const FUDAN = demoId('zone', 'fudan');

/** Two hours of a day of twelve. */
const TWO_HOURS = 2 / 12;

/** The day's happenings, in their order. Whatever else goes wrong on such a day is one more of them. */
export const HAPPENINGS: readonly Happening[] = [
  {
    at: epochMs(0.08),
    told: 'Tongji New Village is sealed: gate hand-over to its own volunteer, who is called. Shiguang Fourth Village is sealed and has none: its orders stay in the shops.',
    happen: async ({ gates }) => {
      await gates.close(TONGJI, 'sealed');
      await gates.close(SHIGUANG, 'sealed');
    },
  },
  {
    at: epochMs(0.15),
    told: 'All of Fudan is restricted: riders stop at its gates.',
    happen: ({ gates }) => gates.closeZone(FUDAN, 'restricted'),
  },
  {
    at: epochMs(0.2),
    told: 'Guohe First Village, restricted until now, is sealed.',
    happen: ({ gates }) => gates.close(GUOHE, 'sealed'),
  },
  {
    at: epochMs(0.25),
    told: 'Shelves in the shops are bare: orders rise by 34 %.',
    happen: () => Promise.resolve(),
  },
  {
    at: epochMs(0.4),
    told: 'Contact tracing names a third of the riders: they stand down for two hours, their legs go to others.',
    happen: async ({ ops, riderIds, day, now }) => {
      // From when each is named: a busy machine is late.
      const until = () => new Date(now() + TWO_HOURS * day.milliseconds);
      await several(aThird(riderIds), (id) => ops.standDown(id, until(), REASON));
    },
  },
  {
    at: epochMs(0.5),
    told: 'The locker of KIC Village dies: bags bound for it fall back, bags in it wait.',
    happen: ({ lockers }) => lockers.die(),
  },
  { at: epochMs(0.55), told: 'Shiguang opens again.', happen: ({ gates }) => gates.open(SHIGUANG) },
  {
    at: epochMs(0.4 + TWO_HOURS),
    told: 'The riders who stood down may come back.',
    happen: () => Promise.resolve(),
  },
  { at: epochMs(0.65), told: 'Fudan opens again.', happen: ({ gates }) => gates.openZone(FUDAN) },
  { at: epochMs(0.7), told: 'Tongji opens again.', happen: ({ gates }) => gates.open(TONGJI) },
  {
    at: epochMs(0.75),
    told: 'The locker of KIC Village works again: residents fetch what lay in it.',
    happen: ({ lockers, ops }) => lockers.comeBack(ops),
  },
  {
    at: epochMs(0.8),
    told: 'Guohe is restricted again, and no longer sealed.',
    happen: ({ gates }) => gates.open(GUOHE),
  },
];

/** How many times as many orders as on any other day, when so much of the day has passed. */
export const demand = (part: number): number => (part < 0.25 ? 1 : 1.34);

export const aThird = (ids: readonly string[]): string[] => ids.filter((_, index) => index % 3 === 0);
