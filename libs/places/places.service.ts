import { Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Location } from '../geo/location.js';
import { ZoneIndex } from '../geo/zone-index.js';
import { row } from '../platform/database/sql.js';
import { News } from '../platform/news/news.js';
import { SecondLook } from '../platform/news/second-look.js';
import { Snapshot } from '../platform/news/snapshot.js';
import { Compound } from './compound.entity.js';
import { DropPoint } from './drop-point.entity.js';
import { Zone } from './zone.entity.js';

/**
 * Zones, compounds and their drop points, held in memory because every order asks for them; retired ones too,
 * as long as what is under way asks for them. A change in any process is told to all; the snapshot here is
 * then read again.
 */
@Injectable()
export class Places implements OnModuleInit {
  private zonesById = new Map<string, Zone>();
  private compoundsById = new Map<string, Compound>();
  private dropPointsByCompound = new Map<string, DropPoint[]>();
  private dropPointsById = new Map<string, DropPoint>();
  private index = new ZoneIndex([]);
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
    private readonly secondLook: SecondLook,
  ) {}

  async onModuleInit(): Promise<void> {
    this.secondLook.register(() => this.snapshot.catchUp(() => this.isBehind()));
    this.snapshot.follow(this.news, 'places');
    await this.snapshot.refresh();
  }

  zone(id: string): Zone | undefined {
    return this.zonesById.get(id);
  }

  zones(): Zone[] {
    return [...this.zonesById.values()];
  }

  compound(id: string): Compound | undefined {
    return this.compoundsById.get(id);
  }

  compoundsIn(zoneId: string): Compound[] {
    return [...this.compoundsById.values()].filter((compound) => compound.zoneId === zoneId);
  }

  /** Those that bags can be bound for. */
  dropPointsOf(compoundId: string): readonly DropPoint[] {
    return this.dropPointsByCompound.get(compoundId) ?? [];
  }

  /** In use or retired. */
  dropPoint(id: string): DropPoint | undefined {
    return this.dropPointsById.get(id);
  }

  /** Whether bags for a drop-off behind this compound's gate, if it is behind any, can be put into a locker. */
  hasLocker(compoundId: string | null | undefined): boolean {
    const compound = compoundId ? this.compound(compoundId) : undefined;
    return !!compound?.gates.length && this.dropPointsOf(compound.id).some(({ kind }) => kind === 'locker');
  }

  /** The zone a location lies in, if any. */
  zoneAt(location: Location): Zone | undefined {
    const id = this.index.find(location);
    return id === undefined ? undefined : this.zonesById.get(id);
  }

  private async isBehind(): Promise<boolean> {
    const count = await row<{ zones: number; compounds: number }>(
      this.database.manager,
      'SELECT (SELECT count(*)::int FROM zones) AS zones, (SELECT count(*)::int FROM compounds) AS compounds',
    );
    return count?.zones !== this.zonesById.size || count.compounds !== this.compoundsById.size;
  }

  private async load(): Promise<void> {
    const [zones, compounds, dropPoints] = await Promise.all([
      this.database.getRepository(Zone).find(),
      this.database.getRepository(Compound).find(),
      this.database.getRepository(DropPoint).find({ order: { id: 'ASC' } }),
    ]);
    this.zonesById = new Map(zones.map((zone) => [zone.id, zone]));
    this.compoundsById = new Map(compounds.map((compound) => [compound.id, compound]));
    this.dropPointsById = new Map(dropPoints.map((point) => [point.id, point]));
    this.dropPointsByCompound = new Map();
    for (const point of dropPoints.filter(({ retiredAt }) => !retiredAt))
      this.dropPointsByCompound.set(point.compoundId, [...this.dropPointsOf(point.compoundId), point]);
    this.index = new ZoneIndex(zones.filter(({ retiredAt }) => !retiredAt));
  }

  /** Reads anew here, and tells every other process to. */
  async announce(): Promise<void> {
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'places', []);
  }
}
