import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { minuteOfDay } from '../platform/clock/local-time.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { News } from '../platform/news/news.js';
import { Snapshot } from '../platform/news/snapshot.js';
import { feeParts, type FeeMeasures } from '../tariffs/fee-of.js';
import { inForceAt } from '../tariffs/in-force.js';
import { sumOf } from '../tariffs/parts.js';
import { allFeeTables, type DatedFeeTable } from './fee-tables.js';
import type { FixedFee } from './fixed-fee.js';

/** Whose delivery, and where to. */
export interface FeeFor {
  readonly merchantId: string;
  readonly zoneId: string;
}

/** What a delivery takes, and when it is wanted. */
export type DeliveryMeasures = Omit<FeeMeasures, 'minute'> & { readonly deliverAt: EpochMs };

/** By which terms an order is charged. */
export interface FeeTerm {
  /** When it was accepted. */
  readonly at: EpochMs;
  /** The table that it was accepted by, or quoted by. */
  readonly tableId?: string;
}

/** What deliveries cost, by the tables in force: held in memory because every order and every quote asks. */
@Injectable()
export class Fees implements OnModuleInit {
  private ofMerchants = new Map<string, DatedFeeTable[]>();
  private ofZones = new Map<string, DatedFeeTable[]>();
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly news: News,
  ) {}

  async onModuleInit(): Promise<void> {
    this.snapshot.follow(this.news, 'fees');
    await this.snapshot.refresh();
  }

  /**
   * By the terms of an order, which stay its own, or else the merchant's own table or, where it has none, the
   * zone's. Undefined: none was set, and nothing is charged. `measures` is asked only where one was.
   */
  feeOf(
    { merchantId, zoneId }: FeeFor,
    measures: () => DeliveryMeasures,
    { at, tableId }: FeeTerm,
  ): FixedFee | undefined {
    const ofMerchant = this.ofMerchants.get(merchantId);
    const ofZone = this.ofZones.get(zoneId);
    const own =
      tableId === undefined
        ? undefined
        : [...(ofMerchant ?? []), ...(ofZone ?? [])].find(({ id }) => id === tableId);
    const table = own ?? inForce(ofMerchant, at) ?? inForce(ofZone, at);
    if (!table?.rates) return undefined;
    const { deliverAt, ...measured } = measures();
    const minute = minuteOfDay(deliverAt, this.config.timeZone);
    const parts = feeParts(table.rates, { ...measured, minute });
    return { amount: sumOf(parts), currency: this.config.currency, parts, tableId: table.id, minute };
  }

  /** Reads anew here, and tells every other process to. */
  async announce(): Promise<void> {
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'fees', []);
  }

  private async load(): Promise<void> {
    const tables = await allFeeTables(this.database.manager);
    this.ofMerchants = byOwner(tables, ({ merchantId }) => merchantId);
    this.ofZones = byOwner(tables, ({ zoneId }) => zoneId);
  }
}

/** A table without rates ends the ones before it. */
function inForce(tables: readonly DatedFeeTable[] = [], now: EpochMs): DatedFeeTable | undefined {
  const table = inForceAt(tables, now);
  return table?.rates ? table : undefined;
}

function byOwner(
  tables: readonly DatedFeeTable[],
  owner: (table: DatedFeeTable) => string | null,
): Map<string, DatedFeeTable[]> {
  const grouped = new Map<string, DatedFeeTable[]>();
  for (const table of tables) {
    const id = owner(table);
    if (id !== null) grouped.set(id, [...(grouped.get(id) ?? []), table]);
  }
  return grouped;
}
