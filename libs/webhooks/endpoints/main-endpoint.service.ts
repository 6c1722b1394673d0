import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Merchant } from '../../merchants/merchant.entity.js';
import { Merchants } from '../../merchants/merchants.service.js';
import { setWebhookUrl } from '../../merchants/write-merchants.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { deleteEndpoint, insertEndpoint, refuseKnown, switchOn } from './write-endpoints.js';

/**
 * The endpoint that ops names as a merchant's `webhookUrl`. `merchants.webhook_url` says the same, for
 * answers and for processes of a release that knew no other.
 */
@Injectable()
export class MainEndpoint {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
  ) {}

  /** With a merchant who is just being taken in. */
  async begin(tx: Sql, { id: merchantId, webhookUrl: url }: Merchant): Promise<void> {
    if (!url) return;
    const namedBy = 'ops' as const;
    await insertEndpoint(tx, { id: newId(), merchantId, main: true, name: '', url, namedBy, types: null });
  }

  /** A new address begins with a clean slate; without one, what waited to be sent is given up. */
  async change(merchantId: string, webhookUrl: string | null, act: Act): Promise<Merchant> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const merchant = await this.mirror(tx, merchantId, webhookUrl);
      if (!merchant) throw notFound('merchant');
      await writeAudit(tx, {
        ...act,
        action: 'change_webhook',
        target: merchantId,
        detail: { webhookUrl },
      });
      await this.put(tx, merchant);
      return merchant;
    });
    await this.announce();
    return changed;
  }

  /** Undefined where there is no such merchant. */
  mirror(tx: Sql, merchantId: string, url: string | null): Promise<Merchant | undefined> {
    return setWebhookUrl(tx, merchantId, url);
  }

  announce(): Promise<void> {
    return this.merchants.announce();
  }

  private async put(tx: Sql, merchant: Merchant): Promise<void> {
    const { id: merchantId, webhookUrl: url } = merchant;
    const kept = await row<{ id: string }>(
      tx,
      'SELECT id FROM webhook_endpoints WHERE merchant_id = $1 AND main FOR UPDATE',
      [merchantId],
    );
    if (url) await refuseKnown(tx, { merchantId, url, besides: kept?.id });
    if (!kept) return this.begin(tx, merchant);
    if (!url) return deleteEndpoint(tx, kept.id);
    await rows(tx, `UPDATE webhook_endpoints SET url = $2, named_by = 'ops' WHERE id = $1`, [kept.id, url]);
    await switchOn(tx, kept.id);
  }
}
