import { opendir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, photoFolder, type Config } from '../../platform/config/config.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/ids.js';
import { Loop } from '../../platform/loop/loop.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Milliseconds of real time between two looks. */
const EVERY = 5_000;
/** Between two looks through the folder for files that no row knows: an upload that broke off leaves one. */
const FOLDER_EVERY = 3_600_000;
/** A photo that no proof uses is kept for so long, of the service's time. */
const UNPROVEN_KEPT = 24 * 3_600_000;
/** A file younger than this may be an upload under way. */
const LEAST_AGE = 3_600_000;
const AT_ONCE = 200;

/**
 * Deletes the photos whose time is over: the file first and then its row, so that none is left that nobody
 * knows of. Runs in the api's processes, because the folder is theirs; any number of them.
 */
@Injectable()
export class ClearPhotos implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ClearPhotos.name);
  private readonly loop = new Loop(this.logger);
  private readonly folder: string;
  private nextFolderLook = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.folder = photoFolder(config);
  }

  onApplicationBootstrap(): void {
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    let gone = 0;
    await this.loop.attempt('Sorting photos', () => this.endUnproven(this.clock.now()));
    await this.loop.attempt('Deleting photos', async () => {
      gone = await this.deleteEnded();
    });
    await this.loop.attempt('Looking for lost photos', () => this.deleteUnknown());
    return gone === AT_ONCE ? 0 : EVERY;
  }

  /**
   * A day after it came, a photo proves something, or shows what was reported, or it goes. Uses
   * photos_unproven, proofs_of_photo and incidents_of_photo.
   */
  private async endUnproven(now: EpochMs): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const old = await rows<{ id: string }>(
        tx,
        `SELECT id FROM photos WHERE NOT proves AND NOT ended AND created_at < $1
         ORDER BY created_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [sqlTime(epochMs(now - UNPROVEN_KEPT))],
      );
      if (old.length === 0) return;
      // Only now that they are locked: a proof that used one meanwhile is seen.
      await rows(
        tx,
        `UPDATE photos p SET proves = j.proves, ended = NOT j.proves FROM (
           SELECT id, EXISTS (SELECT 1 FROM proofs WHERE photo_id = o.id)
             OR EXISTS (SELECT 1 FROM incidents WHERE photo_id = o.id) AS proves FROM unnest($1::uuid[]) AS o (id)
         ) AS j WHERE p.id = j.id`,
        [old.map(({ id }) => id)],
      );
    });
  }

  /** Uses photos_ended. */
  private deleteEnded(): Promise<number> {
    return inTransaction(this.database.manager, async (tx) => {
      const ended = await rows<{ id: string }>(
        tx,
        `SELECT id FROM photos WHERE ended LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      const ids = ended.map(({ id }) => id);
      for (const id of ids) await rm(join(this.folder, `${id}.jpg`), { force: true });
      if (ids.length > 0) await rows(tx, 'DELETE FROM photos WHERE id = ANY($1::uuid[])', [ids]);
      return ids.length;
    });
  }

  private async deleteUnknown(): Promise<void> {
    if (Date.now() < this.nextFolderLook) return;
    this.nextFolderLook = Date.now() + FOLDER_EVERY;
    const folder = await opendir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!folder) return;
    let files: string[] = [];
    for await (const { name } of folder) {
      if (isOld(name)) files.push(name);
      if (files.length < AT_ONCE) continue;
      await this.deleteWithoutRow(files);
      files = [];
    }
    await this.deleteWithoutRow(files);
  }

  private async deleteWithoutRow(files: readonly string[]): Promise<void> {
    const known = await rows<{ id: string }>(
      this.database.manager,
      'SELECT id FROM photos WHERE id = ANY($1::uuid[])',
      [files.map(idOf)],
    );
    const ids = new Set(known.map(({ id }) => id));
    // Half a file is never read, whatever its row says.
    const lost = files.filter((name) => name.endsWith('.part') || !ids.has(idOf(name)));
    for (const name of lost) await rm(join(this.folder, name), { force: true });
  }
}

const idOf = (name: string): string => name.slice(0, 36);

/** By the time that its id begins with: see newId. Whatever else lies in the folder is not ours. */
function isOld(name: string): boolean {
  const id = idOf(name);
  if (!isUuid(id) || !/^\.jpg(\.part)?$/.test(name.slice(36))) return false;
  return parseInt(id.replaceAll('-', '').slice(0, 12), 16) < Date.now() - LEAST_AGE;
}
