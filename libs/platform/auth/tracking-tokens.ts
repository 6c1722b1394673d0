import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { parse, stringify } from 'uuid';
import { CONFIG, type Config } from '../config/config.js';
import { row } from '../database/sql.js';

const ID_BYTES = 16;
const TAG_BYTES = 16;

/**
 * The resident's link: the delivery's id and a tag that only this service can make (HMAC-SHA256, cut to 128 bits).
 * Nothing is stored a delivery, so that accepting an order costs no row for it.
 */
@Injectable()
export class TrackingTokens implements OnModuleInit {
  private secret: Buffer = Buffer.alloc(0);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first process to start makes the secret; all others read it. */
  async onModuleInit(): Promise<void> {
    const kept = await row<{ secret: Buffer }>(
      this.database.manager,
      `INSERT INTO service_secrets (name, secret) VALUES ('tracking', $1)
       ON CONFLICT (name) DO UPDATE SET secret = service_secrets.secret RETURNING secret`,
      [randomBytes(32)],
    );
    this.secret = (kept as { secret: Buffer }).secret;
  }

  url(deliveryId: string): string {
    return `${this.config.publicUrl}/v1/track/${this.token(deliveryId)}`;
  }

  token(deliveryId: string): string {
    const id = Buffer.from(parse(deliveryId));
    return Buffer.concat([id, this.tag(id)]).toString('base64url');
  }

  /** The delivery a token opens, or undefined for one that we did not make. */
  deliveryId(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + TAG_BYTES) return undefined;
    // The last letter has bits to spare: of the ways to write these bytes, only ours opens.
    if (bytes.toString('base64url') !== token) return undefined;
    const id = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(this.tag(id), bytes.subarray(ID_BYTES))) return undefined;
    return stringify(id);
  }

  /** The same for the same text, and told by it nothing of the text without our secret. Longer than an id, so that it is no tag. */
  mark(text: string): string {
    return this.tag(Buffer.from(text)).toString('base64url');
  }

  private tag(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(id).digest().subarray(0, TAG_BYTES);
  }
}
