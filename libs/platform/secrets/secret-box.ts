import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Problem } from '../http/problem.js';
import { readKeyFile } from './key-file.js';

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = 1 + KEY_ID_BYTES;

/**
 * Keeps secrets of others so that the database alone does not tell them: AES-256-GCM. A sealed secret is
 * format | key id | nonce | tag | text, and opens only in the place (`context`) it was sealed for.
 */
@Injectable()
export class SecretBox {
  private known: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(text: string, context: string): Buffer {
    const key = this.key();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), idOf(key), nonce, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, context: string): string {
    const key = this.key();
    const id = sealed.subarray(1, HEAD);
    if (!idOf(key).equals(id)) {
      throw new Error(
        `The credentials were encrypted with another key (${id.toString('hex')}) than LAST100_SECRET_KEY is ` +
          `(${idOf(key).toString('hex')}): start with that key, or set the credentials anew.`,
      );
    }
    const nonce = sealed.subarray(HEAD, HEAD + NONCE_BYTES);
    const tag = sealed.subarray(HEAD + NONCE_BYTES, HEAD + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
    const text = decipher.update(sealed.subarray(HEAD + NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  /** Asked for only when there is something to keep: a service without credentials needs no key. */
  private key(): Buffer {
    this.known ??= this.config.secretKey ?? this.keyOfDataFolder();
    return this.known;
  }

  private keyOfDataFolder(): Buffer {
    if (!this.config.databaseUrl) return readKeyFile(this.config.dataFolder);
    throw new Problem(
      503,
      'NO_SECRET_KEY',
      'Credentials are kept encrypted: start api and workers with LAST100_SECRET_KEY (32 bytes in base64).',
    );
  }
}

/** Tells keys apart and tells nothing of them. */
const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES);
