import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import type { PhotoEvidence } from '../../dropoff/proof.js';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { CONFIG, photoFolder, type Config } from '../../platform/config/config.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { isUuid, newId } from '../../platform/ids.js';
import { isHeic } from './is-heic.js';
import { readExif, type Taken } from './read-exif.js';
import { HOLDING_BAG } from '../assignment-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Bytes of the largest photo taken in. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** A photo with fewer pixels a side shows nothing. */
const LEAST_SIDE = 32;
/** One with more is a bomb. Cameras of 108 million pixels write JPEG, which is scaled down as it is read. */
const MOST_PIXELS = { jpeg: 130_000_000, other: 60_000_000 };
/** Photos that one bag may need: of the wrong door, too dark, once more. */
const PHOTOS_A_BAG = 10;
/** For SQL: that no proof uses the photo p. */
const UNUSED = 'NOT p.proves AND NOT p.ended AND NOT EXISTS (SELECT 1 FROM proofs WHERE photo_id = p.id)';
/** Longer sides are scaled down to this. */
const KEPT_SIDE = 1_600;
const TAKEN_IN = new Set(['jpeg', 'png', 'webp', 'heif']);

/**
 * Photos that prove a drop-off. Their bytes lie under the data folder, re-encoded, so that no metadata stays
 * in them: when and where they were taken is read first, and kept beside the row for the proof to be held
 * against.
 */
@Injectable()
export class Photos {
  private readonly folder: string;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.folder = photoFolder(config);
  }

  /**
   * Refuses a carrier that has no bag to show, or has sent more photos than its bags need. Before the photo
   * is read.
   */
  async admit(carrierId: string): Promise<void> {
    const { bags, unused } = (await row<{ bags: number; unused: number }>(
      this.database.manager,
      `SELECT (SELECT count(*)::int FROM assignments WHERE carrier_id = $1 AND state IN (${HOLDING_BAG})) AS bags,
         (SELECT count(*)::int FROM photos p WHERE p.carrier_id = $1 AND ${UNUSED}) AS unused`,
      [carrierId],
    )) as { bags: number; unused: number };
    if (bags === 0) throw noBagInHand();
    if (unused >= bags * PHOTOS_A_BAG) throw tooManyPhotos();
  }

  /** Keeps a carrier's photo and returns its id. The file is there before its row is. */
  async keep(carrierId: string, bytes: Buffer, now: EpochMs): Promise<string> {
    const { jpeg, taken } = await reencode(bytes, this.config.timeZone);
    const id = newId();
    const file = join(this.folder, `${id}.jpg`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(`${file}.part`, jpeg, { mode: 0o600 });
      await rename(`${file}.part`, file);
      await rows(
        this.database.manager,
        `INSERT INTO photos (id, carrier_id, media_type, bytes, taken_at, taken_lat, taken_lng, created_at)
         VALUES ($1, $2, 'image/jpeg', $3, $4, $5, $6, $7)`,
        [
          id,
          carrierId,
          jpeg.length,
          sqlTime(taken.at),
          taken.from?.lat ?? null,
          taken.from?.lng ?? null,
          sqlTime(now),
        ],
      );
    } catch (error) {
      // Of a disk that is full, even the part of a file is to be given back.
      await Promise.all([rm(file, { force: true }), rm(`${file}.part`, { force: true })]);
      throw error;
    }
    return id;
  }

  /** What is known of a photo that this carrier uploaded and no other proof uses; of any other, nothing. */
  async evidence(tx: Sql, carrierId: string, photoId: string): Promise<PhotoEvidence | undefined> {
    const found = await row<{
      takenAt: Date | null;
      lat: number | null;
      lng: number | null;
      createdAt: Date;
    }>(
      tx,
      `SELECT taken_at AS "takenAt", taken_lat AS lat, taken_lng AS lng, created_at AS "createdAt"
       FROM photos WHERE id = $1 AND carrier_id = $2 AND NOT ended
       AND NOT EXISTS (SELECT 1 FROM proofs WHERE photo_id = $1) FOR KEY SHARE`,
      [photoId, carrierId],
    );
    if (!found) return undefined;
    const { takenAt, lat, lng, createdAt } = found;
    return {
      ...(takenAt && { takenAt: epochMs(takenAt) }),
      ...(lat !== null && lng !== null && { takenFrom: { lat, lng } }),
      uploadedAt: epochMs(createdAt),
    };
  }

  /** The photo that proves a delivery, that of its last leg; who may see it is the caller's to know. */
  async ofDelivery(deliveryId: string): Promise<Buffer> {
    if (!isUuid(deliveryId)) throw notFound('photo');
    const proof = await row<{ photoId: string }>(
      this.database.manager,
      `SELECT p.photo_id AS "photoId" FROM proofs p JOIN assignments a ON a.id = p.assignment_id
       JOIN legs l ON l.id = a.leg_id
       WHERE a.delivery_id = $1 AND p.photo_id IS NOT NULL ORDER BY l.sequence DESC LIMIT 1`,
      [deliveryId],
    );
    if (!proof) throw notFound('photo');
    return this.read(proof.photoId);
  }

  /** A photo; who may see it is the caller's to know. */
  read(photoId: string): Promise<Buffer> {
    return readFile(this.fileOf(photoId)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? notFound('photo') : error;
    });
  }

  /** The same for ops: who looked at it is kept. */
  async forOps(deliveryId: string, act: Act): Promise<Buffer> {
    const photo = await this.ofDelivery(deliveryId);
    await writeAudit(this.database.manager, { ...act, action: 'view_photo', target: deliveryId });
    return photo;
  }

  private fileOf(photoId: string): string {
    return join(this.folder, `${photoId}.jpg`);
  }
}

async function reencode(bytes: Buffer, timeZone: string): Promise<{ jpeg: Buffer; taken: Taken }> {
  try {
    if (isHeic(bytes)) throw badPhoto(HEIC);
    // The header alone is read without a limit, so that the refusal can name it.
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'truncated' });
    const { format, width = 0, height = 0, exif } = await image.metadata();
    if (!TAKEN_IN.has(format ?? '')) throw badPhoto('must be a JPEG, PNG, WebP or AVIF image');
    const mostPixels = format === 'jpeg' ? MOST_PIXELS.jpeg : MOST_PIXELS.other;
    if (width * height > mostPixels)
      throw badPhoto(`has ${width} × ${height} pixels: at most ${mostPixels / 1e6} million are taken`);
    if (Math.min(width, height) < LEAST_SIDE)
      throw badPhoto(`must have at least ${LEAST_SIDE} pixels a side`);
    // Without withMetadata() sharp writes none: position, time and device are gone.
    const jpeg = await image
      .rotate()
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { jpeg, taken: exif ? readExif(exif, timeZone) : {} };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw badPhoto('cannot be read as an image');
  }
}

const noBagInHand = () =>
  new Problem(
    409,
    'NO_BAG_IN_HAND',
    '手上没有已取的袋子，不需要照片 / You have no bag in hand: a photo shows the bag where it is left.',
  );

const tooManyPhotos = () =>
  new Problem(
    409,
    'TOO_MANY_PHOTOS',
    `每个袋子最多 ${PHOTOS_A_BAG} 张照片，请用已上传的 / There are ${PHOTOS_A_BAG} photos of each bag: use one of those.`,
  );

/** iPhones convert by themselves where a page or an app asks for JPEG. */
const HEIC =
  '是 HEIC 格式，请改用 JPEG（iPhone：设置 > 相机 > 格式 > 兼容性最佳） / is HEIC, which is not read here: send it as JPEG (iPhone: Settings > Camera > Formats > Most Compatible)';

const badPhoto = (message: string) =>
  new Problem(422, 'BAD_PHOTO', `photo: ${message}`, { errors: [{ field: 'photo', message }] });
