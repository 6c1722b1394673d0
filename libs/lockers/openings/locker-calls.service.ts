import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row } from '../../platform/database/sql.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { LOCKER_ADAPTERS } from '../adapters/adapters.js';
import type { CellReading, ConnectedLocker, Opened } from '../adapters/locker-adapter.js';
import { openSettings, type KeptSettings } from '../adapters/sealed-settings.js';

/** Milliseconds a locker may take to answer; a door's motor takes one second. */
const PATIENCE = 2_000;
/** Milliseconds before each call again. */
const WAITS = [0, 200, 600] as const;

/** What came of a call that may not have been answered at all. */
export type Answered = Opened | { readonly outcome: 'no_answer'; readonly error: string };

/** Calls lockers. Never inside a transaction: a locker may take its time. */
@Injectable()
export class LockerCalls {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly box: SecretBox,
  ) {}

  /** Opens a cell; called again where no answer came, because the same opening opens once. */
  async open(lockerId: string, cell: string, openingId: string): Promise<Answered> {
    const locker = await this.connect(lockerId);
    let error = '';
    for (const wait of WAITS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        return await locker.open(cell, openingId, AbortSignal.timeout(PATIENCE));
      } catch (failure) {
        error = inWords(failure);
      }
    }
    return { outcome: 'no_answer', error };
  }

  async health(lockerId: string): Promise<CellReading[]> {
    return (await this.connect(lockerId)).health(AbortSignal.timeout(PATIENCE));
  }

  /** How the door of one cell stands. */
  async door(lockerId: string, cell: string): Promise<CellReading['door']> {
    const locker = await this.connect(lockerId);
    return (await locker.readCell(cell, AbortSignal.timeout(PATIENCE))).door;
  }

  /** One look at a locker that is about to be connected. */
  static look(locker: ConnectedLocker): Promise<CellReading[]> {
    return locker.health(AbortSignal.timeout(PATIENCE));
  }

  private async connect(lockerId: string): Promise<ConnectedLocker> {
    const kept = await row<KeptSettings & { adapter: string }>(
      this.database.manager,
      'SELECT adapter, settings, sealed_settings AS sealed FROM lockers WHERE drop_point_id = $1',
      [lockerId],
    );
    const adapter = kept && LOCKER_ADAPTERS.get(kept.adapter);
    if (!adapter) throw new Error(`Locker ${lockerId} has no adapter`);
    return adapter.connect(openSettings(this.box, lockerId, kept));
  }
}

/** `fetch failed` says nothing; its cause does. */
export function inWords(failure: unknown): string {
  const { message, cause } = failure as Error & { cause?: { message?: string; code?: string } };
  return (cause?.code ?? cause?.message ?? message).slice(0, 300);
}
