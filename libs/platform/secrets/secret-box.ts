import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ConfigError, type Config } from '../config/config.js';
import { readKeyFile } from './key-file.js';

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = 1 + KEY_ID_BYTES;

/** What a secret box asks of the settings. */
export type SecretSettings = Pick<Config, 'secretKey' | 'formerSecretKey' | 'dataFolder'>;

/**
 * Keeps secrets so that the database alone does not tell them: AES-256-GCM. A sealed secret is
 * format | key id | nonce | tag | text, and opens only in the place (`context`) it was sealed for.
 */
@Injectable()
export class SecretBox {
  private known: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly settings: SecretSettings) {}

  seal(text: string, context: string): Buffer {
    const key = this.key();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), idOf(key), nonce, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, context: string): string {
    const key = this.keyOf(sealed);
    const nonce = sealed.subarray(HEAD, HEAD + NONCE_BYTES);
    const tag = sealed.subarray(HEAD + NONCE_BYTES, HEAD + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
    const text = decipher.update(sealed.subarray(HEAD + NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  /** Whether it was sealed with the former key: what is sealed again no longer needs that. */
  isOfFormerKey(sealed: Buffer): boolean {
    const { formerSecretKey } = this.settings;
    return formerSecretKey !== undefined && idOf(formerSecretKey).equals(idIn(sealed));
  }

  /** Asked for only when there is something to keep. */
  private key(): Buffer {
    this.known ??= this.settings.secretKey ?? readKeyFile(this.settings.dataFolder);
    return this.known;
  }

  private keyOf(sealed: Buffer): Buffer {
    const id = idIn(sealed);
    const key = [this.key(), this.settings.formerSecretKey].find((one) => one && idOf(one).equals(id));
    if (key) return key;
    throw new ConfigError(
      `LAST100_SECRET_KEY: the database holds secrets that were encrypted with another key (${id.toString('hex')}) than ` +
        `this process has (${idOf(this.key()).toString('hex')}): start with that one, or name it as ` +
        `LAST100_SECRET_KEY_FORMER. Where none was set it lies in the data folder of the process that came first (secret-key).`,
    );
  }
}

const idIn = (sealed: Buffer): Buffer => sealed.subarray(1, HEAD);

/** Tells keys apart and tells nothing of them. */
const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES);
