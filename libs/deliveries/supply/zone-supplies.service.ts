import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Location } from '../../geo/location.js';
import type { EpochMs } from '../../geo/units.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import { Clock } from '../../platform/clock/clock.js';
import { outlookAt, volunteerFree, type Expectation, type Outlook } from '../../promise/supply.js';
import { loadSupply, type ZoneSupply } from './load-supply.js';

interface Known {
  readonly supply: ZoneSupply;
  readonly at: EpochMs;
  /** Real time, in milliseconds. */
  readonly readAt: number;
  /** By store: reckoned once a reading, because every order of the store asks for it. */
  readonly outlooks: Map<string, Outlook>;
}

/** Milliseconds in which what was read is as good as new. */
const FRESH = 2_000;
/** The same for who asks whether anybody is there at all. */
const JUST = 500;
/** Milliseconds after which it is worth waiting for what is there now. */
const STALE = 30_000;
/** Milliseconds that are waited at most: a promise is worth less than an answer. */
const WORTH_WAITING = 300;

const NOTHING_KNOWN: ZoneSupply = { carriers: [], riders: [], volunteers: [], waiting: 0 };

/**
 * What each zone has of riders, and of work for them, for promises. Kept in memory and read again once
 * somebody asks and it is no longer fresh: a thousand orders a second share one reading, and a zone that
 * nobody orders in costs nothing.
 */
@Injectable()
export class ZoneSupplies {
  private readonly known = new Map<string, Known>();
  private readonly underWay = new Map<string, Promise<Known>>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What a bag of the store can expect, as it was a moment ago. Of a database that does not answer, what was
   * known last: an order does not fail for it.
   */
  async expectation(zone: Zone, storeId: string, store: Location, compoundId?: string): Promise<Expectation> {
    const known = await this.lately(zone);
    if (!known) return { outlook: outlookAt(NOTHING_KNOWN, store, zoneRules(zone.rules), this.clock.now()) };
    const outlook =
      known.outlooks.get(storeId) ?? outlookAt(known.supply, store, zoneRules(zone.rules), known.at);
    known.outlooks.set(storeId, outlook);
    if (!compoundId) return { outlook };
    return { outlook, volunteerFree: volunteerFree(known.supply, compoundId, known.at) };
  }

  /** Who is on shift, as it was half a second ago at most. */
  async just(zone: Zone): Promise<ZoneSupply> {
    const known = this.known.get(zone.id);
    if (known && performance.now() - known.readAt < JUST) return known.supply;
    return (await this.read(zone)).supply;
  }

  private async lately(zone: Zone): Promise<Known | undefined> {
    const known = this.known.get(zone.id);
    const age = performance.now() - (known?.readAt ?? -Infinity);
    if (known && age < FRESH) return known;
    const reading = this.read(zone).catch(() => known);
    return known && age < STALE ? known : Promise.race([reading, soon(known)]);
  }

  private read(zone: Zone): Promise<Known> {
    const underWay = this.underWay.get(zone.id);
    if (underWay) return underWay;
    const at = this.clock.now();
    const reading = loadSupply(this.database.manager, zone, at)
      .then((supply) => {
        const known = { supply, at, readAt: performance.now(), outlooks: new Map<string, Outlook>() };
        this.known.set(zone.id, known);
        return known;
      })
      .finally(() => this.underWay.delete(zone.id));
    this.underWay.set(zone.id, reading);
    return reading;
  }
}

const soon = (known: Known | undefined) =>
  new Promise<Known | undefined>((resolve) => setTimeout(() => resolve(known), WORTH_WAITING).unref());
