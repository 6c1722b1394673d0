import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Merchant } from '../merchants/merchant.entity.js';
import { Merchants } from '../merchants/merchants.service.js';
import { setWebhookUrl } from '../merchants/write-merchants.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, rows } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { closeBreaker } from './webhook-breaker.js';

/** Where a merchant is told. */
@Injectable()
export class WebhookAddress {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
  ) {}

  /** A new address begins with a clean slate; without one, what waited to be sent is given up. */
  async change(merchantId: string, webhookUrl: string | null, act: Act): Promise<Merchant> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const merchant = await setWebhookUrl(tx, merchantId, webhookUrl);
      if (!merchant) throw notFound('merchant');
      await writeAudit(tx, {
        ...act,
        action: 'change_webhook',
        target: merchantId,
        detail: { webhookUrl },
      });
      await closeBreaker(tx, merchantId);
      if (!webhookUrl) {
        await rows(
          tx,
          `UPDATE webhook_messages SET state = 'given_up', last_error = 'The merchant has no webhook address any more'
           WHERE merchant_id = $1 AND state = 'pending'`,
          [merchantId],
        );
      }
      return merchant;
    });
    await this.merchants.announce();
    return changed;
  }
}
