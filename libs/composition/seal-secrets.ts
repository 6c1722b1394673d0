import { sealLockerSettings } from '../lockers/adapters/sealed-settings.js';
import { sealWebhookSecrets } from '../merchants/webhook-secrets.service.js';
import { sealLinkSecret } from '../platform/auth/tracking-tokens.js';
import type { Sql } from '../platform/database/sql.js';
import type { SecretBox } from '../platform/secrets/secret-box.js';
import { sealCredentialsAnew } from '../stock-sync/source/account.service.js';

/**
 * Leaves no secret in clear in the database, and none under a key that has been replaced. All or nothing, and
 * done again it changes nothing; whoever calls holds the lock of the migrations. Fails with one clear line
 * where we have another key than the processes before us: nothing of ours could be opened by them.
 */
export async function sealSecrets(sql: Sql, box: SecretBox): Promise<void> {
  await sql.transaction(async (tx) => {
    await sealLinkSecret(tx, box);
    await sealWebhookSecrets(tx, box);
    await sealLockerSettings(tx, box);
    await sealCredentialsAnew(tx, box);
  });
}
