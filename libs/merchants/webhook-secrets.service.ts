import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import type { NewWebhookSecret, WebhookSecretList } from './webhook-secret-answers.js';

const MINUTE = 60_000;

const sealedFor = (merchantId: string): string => `webhook-secret:${merchantId}`;

/** The sealed secrets that a merchant's messages are signed with now, the newest first; two during a change. */
export const sealedSecretsOf = (merchant: string): string =>
  `(SELECT coalesce(array_agg(sealed ORDER BY created_at DESC, id DESC), '{}') FROM webhook_secrets
    WHERE merchant_id = ${merchant} AND (ends_at IS NULL OR ends_at > clock_timestamp()))`;

export const openWebhookSecrets = (box: SecretBox, merchantId: string, sealed: readonly Buffer[]): string[] =>
  sealed.map((one) => box.open(one, sealedFor(merchantId)));

/** What merchants' webhooks are signed with, in the form of Standard Webhooks: `whsec_` and base64. Works in real time. */
@Injectable()
export class WebhookSecrets {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly box: SecretBox,
  ) {}

  /** The first of a merchant, or one beside those it has; shown only here. */
  async make(merchantId: string, tx: Sql): Promise<string> {
    const secret = `whsec_${randomBytes(24).toString('base64')}`;
    await keep(tx, this.box, merchantId, secret);
    return secret;
  }

  async ofMerchant(merchantId: string): Promise<WebhookSecretList> {
    const secrets = await rows<WebhookSecretList['secrets'][number]>(
      this.database.manager,
      `SELECT created_at AS "createdAt", ends_at AS "endsAt" FROM webhook_secrets
       WHERE merchant_id = $1 AND (ends_at IS NULL OR ends_at > clock_timestamp()) ORDER BY created_at DESC, id DESC`,
      [merchantId],
    );
    return { secrets };
  }

  /** A new one at once. The one before signs beside it for the overlap; one before that no more. */
  async rotate(merchantId: string, overlapMinutes: number, act?: Act): Promise<NewWebhookSecret> {
    return inTransaction(this.database.manager, async (tx) => {
      const merchant = await row(tx, 'SELECT 1 FROM merchants WHERE id = $1 FOR UPDATE', [merchantId]);
      if (!merchant) throw notFound('merchant');
      await rows(tx, 'DELETE FROM webhook_secrets WHERE merchant_id = $1 AND ends_at IS NOT NULL', [
        merchantId,
      ]);
      const ends = new Date(Date.now() + overlapMinutes * MINUTE);
      const former = await rows(
        tx,
        'UPDATE webhook_secrets SET ends_at = $2 WHERE merchant_id = $1 RETURNING id',
        [merchantId, ends.toISOString()],
      );
      if (act) await writeAudit(tx, { ...act, action: 'rotate_webhook_secret', target: merchantId });
      const webhookSecret = await this.make(merchantId, tx);
      return { webhookSecret, formerEndsAt: former.length > 0 ? ends : null };
    });
  }
}

/** Seals those that an earlier version kept in clear, and anew what the former key sealed. */
export async function sealWebhookSecrets(tx: Sql, box: SecretBox): Promise<void> {
  const clear = await rows<{ id: string; secret: string }>(
    tx,
    'SELECT id, webhook_secret AS secret FROM merchants WHERE webhook_secret IS NOT NULL ORDER BY id FOR UPDATE',
  );
  for (const { id, secret } of clear) await keep(tx, box, id, secret);
  await rows(tx, 'UPDATE merchants SET webhook_secret = NULL WHERE id = ANY ($1::text[])', [
    clear.map(({ id }) => id),
  ]);
  const kept = await rows<{ id: string; merchantId: string; sealed: Buffer }>(
    tx,
    'SELECT id, merchant_id AS "merchantId", sealed FROM webhook_secrets ORDER BY id FOR UPDATE',
  );
  for (const { id, merchantId, sealed } of kept) {
    if (!box.isOfFormerKey(sealed)) continue;
    const [secret] = openWebhookSecrets(box, merchantId, [sealed]);
    await rows(tx, 'UPDATE webhook_secrets SET sealed = $2 WHERE id = $1', [
      id,
      box.seal(secret as string, sealedFor(merchantId)),
    ]);
  }
}

async function keep(tx: Sql, box: SecretBox, merchantId: string, secret: string): Promise<void> {
  await rows(tx, 'INSERT INTO webhook_secrets (id, merchant_id, sealed) VALUES ($1, $2, $3)', [
    newId(),
    merchantId,
    box.seal(secret, sealedFor(merchantId)),
  ]);
}
