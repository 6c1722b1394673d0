import { compileDropPolicy } from '#libs/dropoff/compile.js';
import { demoNotes } from '#libs/demo-district/index.js';
import type { District } from './district.js';

/** An order of the bench: the same number gives the same order, apart from its external id. */
export interface BenchOrder {
  readonly externalId: string;
  readonly storeId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly dropoff: {
    readonly address: string;
    readonly building: string;
    readonly room: string;
    readonly contact: { readonly name: string; readonly phone: string };
    readonly note: string;
    readonly location: { readonly lat: number; readonly lng: number };
  };
}

/** Degrees: a door is within some 700 m of its store, inside the store's zone. */
const AROUND = 0.014;

/**
 * Notes that name a time of day are left out: such an order rightly waits, and its wait is not the service's.
 */
const notes = demoNotes.filter((note) => {
  const { notBefore, notAfter } = compileDropPolicy({ note }).policy;
  return !notBefore && !notAfter;
});

const NEW_NOTE_EVERY = 4;

/**
 * Every fourth note is one that nobody wrote before, so that remembering notes does not flatter the figures.
 */
function noteOf(number: number, run: string): string {
  const note = notes[number % notes.length] as string;
  return number % NEW_NOTE_EVERY !== 0 ? note : `${note},我是${inLetters(`${run}${number}`)}`;
}

/** Digits would read as a time or a door code. */
const inLetters = (digits: string): string =>
  digits.replace(/\D/g, '').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string);

/**
 * Order `number` from store `store`: three goods, a note of the demo district, a door somewhere in the zone.
 */
export function benchOrder(district: District, store: number, number: number, run: string): BenchOrder {
  const { id, location } = district.stores[store] as District['stores'][number];
  const { skus } = district;
  const sku = (line: number): string => skus[(number * 7 + line * 131) % skus.length] as string;
  return {
    externalId: `${run}-${store}-${number}`,
    storeId: id,
    lines: [0, 1, 2].map((line) => ({ sku: sku(line), quantity: 1 + ((number + line) % 3) })),
    dropoff: {
      address: '国权路 1 号 1 Guoquan Road',
      building: String(1 + (number % 40)),
      room: `${1 + (number % 6)}0${1 + (number % 4)}`,
      contact: { name: '王女士', phone: '13800000000' },
      note: noteOf(number, run),
      location: {
        lat: location.lat + AROUND * (((number * 37) % 101) / 101 - 0.5),
        lng: location.lng + AROUND * (((number * 61) % 103) / 103 - 0.5),
      },
    },
  };
}
