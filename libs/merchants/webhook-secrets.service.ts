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

/** For SQL: the secrets `s` that messages to the endpoint `e` are signed with now; two during a change. */
export const SECRETS_OF_ENDPOINT = `s.merchant_id = e.merchant_id
  AND s.endpoint_id IS NOT DISTINCT FROM CASE WHEN e.main THEN NULL ELSE e.id END
  AND (s.ends_at IS NULL OR s.ends_at > clock_timestamp())`;

/** For SQL: the same, sealed, the newest first. */
export const SEALED_SECRETS = `(SELECT coalesce(array_agg(s.sealed ORDER BY s.created_at DESC, s.id DESC), '{}')
  FROM webhook_secrets s WHERE ${SECRETS_OF_ENDPOINT})`;

/** Whose secrets: of one endpoint, or of the merchant's main one. */
export interface SecretsOwner {
  readonly merchantId: string;
  readonly endpointId: string | null;
}

export const openWebhookSecrets = (box: SecretBox, merchantId: string, sealed: readonly Buffer[]): string[] =>
  sealed.map((one) => box.open(one, sealedFor(merchantId)));

/**
 * What merchants' webhooks are signed with, in the form of Standard Webhooks: `whsec_` and base64. Works in
 * real time.
 */
@Injectable()
export class WebhookSecrets {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly box: SecretBox,
  ) {}

  /** The first of an endpoint, or one beside those it has; shown only here. */
  async make(merchantId: string, tx: Sql, endpointId: string | null = null): Promise<string> {
    const secret = `whsec_${randomBytes(24).toString('base64')}`;
    await keep(tx, this.box, { merchantId, endpointId }, secret);
    return secret;
  }

  /** Of the main endpoint. */
  async ofMerchant(merchantId: string): Promise<WebhookSecretList> {
    const secrets = await rows<WebhookSecretList['secrets'][number]>(
      this.database.manager,
      `SELECT created_at AS "createdAt", ends_at AS "endsAt" FROM webhook_secrets
       WHERE merchant_id = $1 AND endpoint_id IS NULL AND (ends_at IS NULL OR ends_at > clock_timestamp())
       ORDER BY created_at DESC, id DESC`,
      [merchantId],
    );
    return { secrets };
  }

  /** A new one at once. The one before signs beside it for the overlap; one before that no more. */
  async rotate(owner: SecretsOwner, overlapMinutes: number, act?: Act): Promise<NewWebhookSecret> {
    const { merchantId, endpointId } = owner;
    return inTransaction(this.database.manager, async (tx) => {
      const merchant = await row(tx, 'SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [merchantId]);
      if (!merchant) throw notFound('merchant');
      const ends = new Date(Date.now() + overlapMinutes * MINUTE);
      const former = await endFormer(tx, owner, ends);
      if (act) await writeAudit(tx, { ...act, action: 'rotate_webhook_secret', target: merchantId });
      const webhookSecret = await this.make(merchantId, tx, endpointId);
      return { webhookSecret, formerEndsAt: former > 0 ? ends : null };
    });
  }
}

/** The one in force goes on signing until then; one before that signs no more. */
async function endFormer(tx: Sql, { merchantId, endpointId }: SecretsOwner, ends: Date): Promise<number> {
  await rows(
    tx,
    `DELETE FROM webhook_secrets
     WHERE merchant_id = $1 AND endpoint_id IS NOT DISTINCT FROM $2 AND ends_at IS NOT NULL`,
    [merchantId, endpointId],
  );
  const former = await rows(
    tx,
    `UPDATE webhook_secrets SET ends_at = $3
     WHERE merchant_id = $1 AND endpoint_id IS NOT DISTINCT FROM $2 RETURNING id`,
    [merchantId, endpointId, ends.toISOString()],
  );
  return former.length;
}

/** Seals those that an earlier version kept in clear, and anew what the former key sealed. */
export async function sealWebhookSecrets(tx: Sql, box: SecretBox): Promise<void> {
  const clear = await rows<{ id: string; secret: string }>(
    tx,
    'SELECT id, webhook_secret AS secret FROM merchants WHERE webhook_secret IS NOT NULL ORDER BY id FOR UPDATE',
  );
  for (const { id, secret } of clear) await keep(tx, box, { merchantId: id, endpointId: null }, secret);
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

async function keep(
  tx: Sql,
  box: SecretBox,
  { merchantId, endpointId }: SecretsOwner,
  secret: string,
): Promise<void> {
  await rows(
    tx,
    'INSERT INTO webhook_secrets (id, merchant_id, endpoint_id, sealed) VALUES ($1, $2, $3, $4)',
    [newId(), merchantId, endpointId, box.seal(secret, sealedFor(merchantId))],
  );
}
