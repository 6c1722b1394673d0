import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { parse, stringify } from 'uuid';
import { CONFIG, type Config } from '../config/config.js';
import { row, rows, type Sql } from '../database/sql.js';
import { SecretBox } from '../secrets/secret-box.js';

/** Of the row, and of what is sealed in it. */
const NAME = 'tracking';
const CONTEXT = 'service-secret:tracking';
const ID_BYTES = 16;
const TAG_BYTES = 16;

/**
 * The resident's link: the delivery's id and a tag that only this service can make (HMAC-SHA256, cut to 128
 * bits). Nothing is stored a delivery, so that accepting an order costs no row for it.
 */
@Injectable()
export class TrackingTokens implements OnModuleInit {
  private secret: Buffer = Buffer.alloc(0);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly box: SecretBox,
  ) {}

  /** The first process to start makes the secret; all others read it. */
  async onModuleInit(): Promise<void> {
    const sql = this.database.manager;
    const made = this.box.seal(randomBytes(32).toString('base64'), CONTEXT);
    await rows(
      sql,
      `INSERT INTO service_secrets (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`,
      [NAME, made],
    );
    const kept = await row<{ sealed: Buffer }>(sql, 'SELECT sealed FROM service_secrets WHERE name = $1', [
      NAME,
    ]);
    this.secret = Buffer.from(this.box.open((kept as { sealed: Buffer }).sealed, CONTEXT), 'base64');
  }

  url(deliveryId: string): string {
    return `${this.config.publicUrl}/v1/track/${this.token(deliveryId)}`;
  }

  token(deliveryId: string): string {
    const id = Buffer.from(parse(deliveryId));
    return Buffer.concat([id, this.tag(id)]).toString('base64url');
  }

  /**
   * The delivery a token opens, or undefined for one that we did not make. What comes after it was not ours
   * either: a link in a message ends in a full stop, a bracket, or the next word.
   */
  deliveryId(written: string): string | undefined {
    // Padding is no full stop: it is another spelling of the same bytes.
    const [token = ''] = /^[\w-]*(?!=)/.exec(written) ?? [];
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + TAG_BYTES) return undefined;
    // The last letter has bits to spare: of the ways to write these bytes, only ours opens.
    if (bytes.toString('base64url') !== token) return undefined;
    const id = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(this.tag(id), bytes.subarray(ID_BYTES))) return undefined;
    return stringify(id);
  }

  /**
   * The same for the same text, and told by it nothing of the text without our secret. Longer than an id, so
   * that it is no tag.
   */
  mark(text: string): string {
    return this.tag(Buffer.from(text)).toString('base64url');
  }

  private tag(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(id).digest().subarray(0, TAG_BYTES);
  }
}

/** Seals the secret of an earlier version, and anew what the former key sealed. Fails where another key did. */
export async function sealLinkSecret(tx: Sql, box: SecretBox): Promise<void> {
  const kept = await row<{ secret: Buffer | null; sealed: Buffer | null }>(
    tx,
    'SELECT secret, sealed FROM service_secrets WHERE name = $1',
    [NAME],
  );
  if (!kept) return;
  const secret = kept.sealed ? box.open(kept.sealed, CONTEXT) : (kept.secret as Buffer).toString('base64');
  if (kept.sealed && !box.isOfFormerKey(kept.sealed)) return;
  await rows(tx, 'UPDATE service_secrets SET sealed = $2, secret = NULL WHERE name = $1', [
    NAME,
    box.seal(secret, CONTEXT),
  ]);
}
