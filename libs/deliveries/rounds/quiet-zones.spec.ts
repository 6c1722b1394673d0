import { QuietZones, type ZoneReading } from './quiet-zones.js';
import { epochMs } from '../../geo/units.js';

const READING: ZoneReading = { zoneId: 'zone-1', mark: 'as it is', rounds: 7, lookAgainAt: null };

describe('a zone in which nothing has changed', () => {
  const WAITING = new Set(['zone-1']);
  const ask = (zones: QuietZones, change: Partial<ZoneReading> = {}, now = 1_000) =>
    zones.due([{ ...READING, ...change }], WAITING, epochMs(now));

  it('has a round that surely began after the last change, and then no more', () => {
    const zones = new QuietZones();
    expect(ask(zones)).toEqual(['zone-1']);
    expect(ask(zones, { rounds: 8 })).toEqual(['zone-1']);
    expect(ask(zones, { rounds: 9 })).toEqual([]);
    expect(ask(zones, { rounds: 9 }, 1e12)).toEqual([]);
  });

  it('has rounds again when something changes', () => {
    const zones = new QuietZones();
    ask(zones);
    expect(ask(zones, { rounds: 9 })).toEqual([]);
    expect(ask(zones, { rounds: 9, mark: 'another' })).toEqual(['zone-1']);
    expect(ask(zones, { rounds: 10, mark: 'another' })).toEqual(['zone-1']);
    expect(ask(zones, { rounds: 11, mark: 'another' })).toEqual([]);
  });

  it('has one when the last round’s time to look again has come', () => {
    const zones = new QuietZones();
    ask(zones);
    expect(ask(zones, { rounds: 9, lookAgainAt: epochMs(2_000) }, 1_999)).toEqual([]);
    expect(ask(zones, { rounds: 9, lookAgainAt: epochMs(2_000) }, 2_000)).toEqual(['zone-1']);
  });

  it('is asked for as long as it gets none', () => {
    const zones = new QuietZones();
    for (let look = 0; look < 5; look++) expect(ask(zones)).toEqual(['zone-1']);
  });

  it('is forgotten with its last leg', () => {
    const zones = new QuietZones();
    ask(zones);
    expect(ask(zones, { rounds: 9 })).toEqual([]);
    zones.due([], new Set(), epochMs(1_000));
    expect(ask(zones, { rounds: 9 })).toEqual(['zone-1']);
  });
});
