import type { OpsClient } from '../../client/ops-client.js';
import { several } from '../../client/several.js';
import { demoId } from '#libs/places/demo-district/index.js';
import type { Day } from './day.js';

export interface Town {
  readonly ops: OpsClient;
  readonly riderIds: readonly string[];
  readonly day: Day;
}

/** Something that happens once, when so much of the day has passed. */
export interface Happening {
  readonly at: number;
  readonly told: string;
  happen(town: Town): Promise<void>;
}

const REASON = '封控 lockdown scenario';
/** Their compounds are closed with them. */
const SEALED = demoId('zone', 'anshan');
const RESTRICTED = demoId('zone', 'fudan');
/** Two hours of a day of twelve. */
const TWO_HOURS = 2 / 12;

/** The day's happenings, in their order. Whatever else goes wrong on such a day is one more of them. */
export const HAPPENINGS: readonly Happening[] = [
  {
    at: 0.15,
    told: 'Anshan is sealed: nothing but gate hand-over to its own volunteers. Fudan is restricted: riders stop at the gates.',
    happen: async ({ ops }) => {
      await ops.changeZone(SEALED, { state: 'sealed', reason: REASON });
      await ops.changeZone(RESTRICTED, { state: 'restricted', reason: REASON });
    },
  },
  { at: 0.25, told: 'Shelves in the shops are bare: orders rise by 34 %.', happen: async () => undefined },
  {
    at: 0.4,
    told: 'Contact tracing names a third of the riders: they stand down for two hours, their legs go to others.',
    happen: async ({ ops, riderIds, day }) => {
      const until = new Date(day.at(0.4 + TWO_HOURS));
      await several(aThird(riderIds), (id) => ops.standDown(id, until, REASON));
    },
  },
  { at: 0.4 + TWO_HOURS, told: 'The riders who stood down may come back.', happen: async () => undefined },
  {
    at: 0.65,
    told: 'Anshan and Fudan open again.',
    happen: ({ ops }) => reopen(ops),
  },
];

/** How many times as many orders as on any other day, when so much of the day has passed. */
export const demand = (part: number): number => (part < 0.25 ? 1 : 1.34);

async function reopen(ops: OpsClient): Promise<void> {
  for (const zone of [SEALED, RESTRICTED]) await ops.changeZone(zone, { state: 'open', reason: REASON });
}

export async function standUpAll({ ops, riderIds }: Town): Promise<void> {
  await several(aThird(riderIds), (id) => ops.standUp(id, REASON));
}

const aThird = (ids: readonly string[]): string[] => ids.filter((_, index) => index % 3 === 0);
