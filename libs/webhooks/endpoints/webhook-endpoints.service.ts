import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { NewWebhookSecret } from '../../merchants/webhook-secret-answers.js';
import { WebhookSecrets } from '../../merchants/webhook-secrets.service.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { isUuid, newId } from '../../platform/ids.js';
import { refusePrivateAddress } from './allowed-address.js';
import type {
  EndpointAnswer,
  EndpointChange,
  EndpointRequest,
  NewEndpoint,
  OpsEndpointList,
} from './endpoint-answers.js';
import { MainEndpoint } from './main-endpoint.service.js';
import {
  deleteEndpoint,
  ENDPOINT_VIEW,
  endpointOf,
  insertEndpoint,
  lockEndpoint,
  lockEndpointsOf,
  refuseKnown,
  switchOff,
  switchOn,
  updateEndpoint,
  type LockedEndpoint,
} from './write-endpoints.js';

/** More are no use to a merchant, and each costs a message for each event. */
const MOST_ENDPOINTS = 10;

/** Where a merchant is told, as the merchant keeps it itself. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: WebhookSecrets,
    private readonly main: MainEndpoint,
  ) {}

  async ofMerchant(merchantId: string): Promise<{ endpoints: EndpointAnswer[] }> {
    const endpoints = await rows<EndpointAnswer>(
      this.database.manager,
      `SELECT ${ENDPOINT_VIEW} FROM webhook_endpoints e WHERE e.merchant_id = $1 ORDER BY e.main DESC, e.created_at, e.id`,
      [merchantId],
    );
    return { endpoints };
  }

  async get(merchantId: string, id: string): Promise<EndpointAnswer> {
    const found = isUuid(id) ? await endpointOf(this.database.manager, merchantId, id) : undefined;
    if (!found) throw notFound('webhook endpoint');
    return found;
  }

  async add(merchantId: string, { url, name = '', types }: EndpointRequest): Promise<NewEndpoint> {
    await this.refusePrivate(url);
    const id = newId();
    const secret = await inTransaction(this.database.manager, async (tx) => {
      await this.leaveRoom(tx, merchantId, url);
      await insertEndpoint(tx, { id, merchantId, main: false, name, url, namedBy: 'merchant', types });
      return this.secrets.make(merchantId, tx, id);
    });
    return { ...(await this.get(merchantId, id)), secret };
  }

  /** Another address begins with a clean slate, as does one that is switched on. */
  async change(merchantId: string, id: string, change: EndpointChange): Promise<EndpointAnswer> {
    const { url, state } = change;
    if (url !== undefined) await this.refusePrivate(url);
    const main = await inTransaction(this.database.manager, async (tx) => {
      const kept = await this.locked(tx, merchantId, id);
      const moves = url !== undefined && url !== kept.url;
      if (moves) await refuseKnown(tx, { merchantId, url });
      await updateEndpoint(tx, {
        ...kept,
        name: change.name ?? kept.name,
        url: url ?? kept.url,
        namedBy: moves ? 'merchant' : kept.namedBy,
        types: change.types === undefined ? kept.types : change.types,
      });
      if (state === 'on' || (moves && kept.offBecause !== 'merchant')) await switchOn(tx, id);
      if (state === 'off') await switchOff(tx, id, 'merchant');
      if (moves && kept.main) await this.main.mirror(tx, merchantId, url);
      return moves && kept.main;
    });
    if (main) await this.main.announce();
    return this.get(merchantId, id);
  }

  async remove(merchantId: string, id: string): Promise<void> {
    const { main } = await inTransaction(this.database.manager, async (tx) => {
      const kept = await this.locked(tx, merchantId, id);
      await deleteEndpoint(tx, id);
      if (kept.main) await this.main.mirror(tx, merchantId, null);
      return kept;
    });
    if (main) await this.main.announce();
  }

  async rotateSecret(merchantId: string, id: string, overlapMinutes: number): Promise<NewWebhookSecret> {
    const { main } = await this.get(merchantId, id);
    return this.secrets.rotate({ merchantId, endpointId: main ? null : id }, overlapMinutes);
  }

  /** For ops: those of one merchant, or of all, or only those that failed until they were switched off. */
  async forOps({
    merchantId,
    failed,
    cursor,
    limit,
  }: {
    readonly merchantId?: string;
    readonly failed?: boolean;
    readonly cursor?: string;
    readonly limit: number;
  }): Promise<OpsEndpointList> {
    const found = await rows<OpsEndpointList['endpoints'][number]>(
      this.database.manager,
      `SELECT ${ENDPOINT_VIEW}, e.merchant_id AS "merchantId" FROM webhook_endpoints e
       WHERE ($1::text IS NULL OR e.merchant_id = $1) AND ($2::uuid IS NULL OR e.id > $2)
         AND ($3::boolean IS NOT TRUE OR e.off_because IN ('failing', 'gone'))
       ORDER BY e.id LIMIT $4`,
      [merchantId ?? null, cursor ?? null, failed ?? null, limit + 1],
    );
    const endpoints = found.slice(0, limit);
    return { endpoints, ...(found.length > limit && { nextCursor: endpoints.at(-1)?.id }) };
  }

  private async locked(tx: Sql, merchantId: string, id: string): Promise<LockedEndpoint> {
    await lockEndpointsOf(tx, merchantId);
    const kept = isUuid(id) ? await lockEndpoint(tx, merchantId, id) : undefined;
    if (!kept) throw notFound('webhook endpoint');
    return kept;
  }

  private async refusePrivate(url: string): Promise<void> {
    if (!this.config.stock.privateAddresses) await refusePrivateAddress('url', url);
  }

  /** One at a time of a merchant: two at once would both count what is there before either. */
  private async leaveRoom(tx: Sql, merchantId: string, url: string): Promise<void> {
    await lockEndpointsOf(tx, merchantId);
    await refuseKnown(tx, { merchantId, url });
    const kept = await row<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM webhook_endpoints WHERE merchant_id = $1',
      [merchantId],
    );
    if ((kept?.count ?? 0) < MOST_ENDPOINTS) return;
    throw new Problem(
      409,
      'TOO_MANY_ENDPOINTS',
      `There are ${MOST_ENDPOINTS} endpoints already: remove one.`,
    );
  }
}
