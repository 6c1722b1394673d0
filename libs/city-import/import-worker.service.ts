import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import type { Area } from '../geo/area.js';
import type { Actor } from '../platform/audit/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { UnreadableFile } from './file-row.js';
import { ImportTurn, TurnLost } from './import-turn.js';
import { assignAll, readFile } from './read-file.js';
import { settleUnit } from './apply/settle-unit.js';
import type { Settling } from './apply/settling.js';
import { nextUnits, rowsOfUnit, settleRows } from './rows.js';

/**
 * Times that one step of an import may be begun anew: one that ends its process each time is not tried for
 * ever.
 */
const MOST_TRIES = 10;
/** Milliseconds between two readings of all places by every process. */
const ANNOUNCED_EVERY = 5_000;

class Stopping extends Error {}

/**
 * Works at imports: reads the file into rows, settles what would become of each, and, once ops has chosen,
 * has it become so. Where it stands is in the tables at each moment, so that another worker goes on from
 * there.
 */
@Injectable()
export class ImportWorker {
  private readonly logger = new Logger(ImportWorker.name);
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly merchants: Merchants,
    private readonly replanning: ReplanDeliveries,
  ) {}

  /**
   * Goes on with an import for as long as there is something to do; where somebody is at it, there is
   * nothing.
   */
  async run(importId: string): Promise<void> {
    for (;;) {
      const turn = this.stopped ? undefined : await ImportTurn.take(this.database.manager, importId);
      if (!turn) return;
      try {
        await this.step(turn);
      } catch (error) {
        if (error instanceof TurnLost) return;
        if (error instanceof UnreadableFile) await this.fail(turn, error.message);
        else {
          await turn.giveBack();
          if (error instanceof Stopping) return;
          throw error;
        }
      }
    }
  }

  /** Ends what is under way between two batches. */
  stop(): void {
    this.stopped = true;
  }

  private async step(turn: ImportTurn): Promise<void> {
    const { state, tries, id } = turn.record;
    if (tries > MOST_TRIES) {
      this.logger.error(`Import ${id} was given up: ${state} it has broken off ${MOST_TRIES} times`);
      return this.fail(turn, `It broke off ${MOST_TRIES} times while ${state}: see the log of the service`);
    }
    if (state === 'reading') await this.read(turn);
    else await this.settle(turn, state === 'applying');
  }

  private async read(turn: ImportTurn): Promise<void> {
    await readFile(this.database.manager, turn, () => this.goOn());
    await turn.end({ state: 'checking', ended: false, now: this.now() });
  }

  private async settle(turn: ImportTurn, applying: boolean): Promise<void> {
    const { id, actor, reason } = turn.record;
    const { manager } = this.database;
    // What the file itself would register counts in a dry run alone.
    const zonesOfFile = applying
      ? new Map<string, Area>()
      : (await assignAll(manager, turn, () => this.goOn())).zonesOfFile;
    const changedCompounds = new Set<string>();
    const act = { actor: actor as Actor, reason, now: this.clock.now() };
    const settling: Settling = { applying, act, importId: id, zonesOfFile, changedCompounds };
    await this.settleAll(turn, settling);
    if (applying) await this.announce(changedCompounds);
    await turn.end({ state: applying ? 'done' : 'checked', ended: true, now: this.now() });
  }

  private async settleAll(turn: ImportTurn, settling: Settling): Promise<void> {
    const { id } = turn.record;
    let announcedAt = Date.now();
    for (let after = ''; ;) {
      const units = await nextUnits(this.database.manager, id, after, settling.applying);
      if (units.length === 0) return;
      for (const unit of units) {
        this.goOn();
        await this.settleOne(turn, unit, settling);
      }
      after = units.at(-1) as string;
      if (!settling.applying || Date.now() - announcedAt < ANNOUNCED_EVERY) continue;
      await this.announce(settling.changedCompounds);
      announcedAt = Date.now();
    }
  }

  private async settleOne(turn: ImportTurn, unit: string, settling: Settling): Promise<void> {
    const { id } = turn.record;
    await turn.write(async (tx) => {
      const rows = await rowsOfUnit(tx, id, unit, settling.applying);
      const settled = await settleUnit(tx, unit, rows, settling);
      await settleRows(tx, id, settled, settling.applying ? this.now() : null);
    });
  }

  /**
   * Every process reads anew what there is, and what is under way to where something changed is planned anew.
   */
  private async announce(changedCompounds: Set<string>): Promise<void> {
    await this.places.announce();
    await this.merchants.announce();
    for (const compoundId of changedCompounds) await this.replanning.behindGates({ compoundId });
    changedCompounds.clear();
  }

  private async fail(turn: ImportTurn, error: string): Promise<void> {
    await turn.end({ state: 'failed', error: error.slice(0, 500), ended: true, now: this.now() });
  }

  private goOn(): void {
    if (this.stopped) throw new Stopping('The worker stops');
  }

  private now = (): string => sqlTime(this.clock.now());
}
