import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { CONFIG, photoFolder, type Config } from '../../platform/config/config.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';

/** Bytes of the largest photo taken in. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** A photo with fewer pixels a side shows nothing; one with more is a bomb. */
const LEAST_SIDE = 32;
const MOST_PIXELS = 60_000_000;
/** Longer sides are scaled down to this. */
const KEPT_SIDE = 1_600;
const TAKEN_IN = new Set(['jpeg', 'png', 'webp', 'heif']);

/** Photos that prove a drop-off. Their bytes lie under the data folder, re-encoded, so that no metadata stays in them. */
@Injectable()
export class Photos {
  private readonly folder: string;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.folder = photoFolder(config);
  }

  /** Keeps a carrier's photo and returns its id. The file is there before its row is. */
  async keep(carrierId: string, bytes: Buffer, now: EpochMs): Promise<string> {
    const jpeg = await reencode(bytes);
    const id = newId();
    const file = join(this.folder, `${id}.jpg`);
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${file}.part`, jpeg);
    await rename(`${file}.part`, file);
    try {
      await rows(
        this.database.manager,
        `INSERT INTO photos (id, carrier_id, media_type, bytes, created_at) VALUES ($1, $2, 'image/jpeg', $3, $4)`,
        [id, carrierId, jpeg.length, new Date(now).toISOString()],
      );
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    return id;
  }

  /** Whether this carrier uploaded it, and no other proof uses it. */
  async usableBy(tx: Sql, carrierId: string, photoId: string): Promise<boolean> {
    const found = await row(
      tx,
      `SELECT 1 FROM photos WHERE id = $1 AND carrier_id = $2
       AND NOT EXISTS (SELECT 1 FROM proofs WHERE photo_id = $1)`,
      [photoId, carrierId],
    );
    return found !== undefined;
  }

  fileOf(photoId: string): string {
    return join(this.folder, `${photoId}.jpg`);
  }
}

async function reencode(bytes: Buffer): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
    const { format, width = 0, height = 0 } = await image.metadata();
    if (!TAKEN_IN.has(format ?? '')) throw badPhoto('must be a JPEG, PNG, WebP or HEIF image');
    if (Math.min(width, height) < LEAST_SIDE)
      throw badPhoto(`must have at least ${LEAST_SIDE} pixels a side`);
    // Without withMetadata() sharp writes none: position, time and device are gone.
    return await image
      .rotate()
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw badPhoto('cannot be read as an image');
  }
}

const badPhoto = (message: string) =>
  new Problem(422, 'BAD_PHOTO', `photo: ${message}`, { errors: [{ field: 'photo', message }] });
