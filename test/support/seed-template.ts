import { DataSource } from 'typeorm';
import { credentialsFile, seedDemo } from '../../libs/composition/seed-demo.js';
import { Carrier } from '../../libs/fleet/carrier.entity.js';
import { Merchant } from '../../libs/merchants/merchant.entity.js';
import { Store } from '../../libs/merchants/store.entity.js';
import { WebhookSecrets } from '../../libs/merchants/webhook-secrets.service.js';
import { Compound } from '../../libs/places/compound.entity.js';
import { DropPoint } from '../../libs/places/drop-point.entity.js';
import { Zone } from '../../libs/places/zone.entity.js';
import { AccessTokens } from '../../libs/platform/auth/access-tokens.js';
import { readConfig } from '../../libs/platform/config/config.js';
import type { News } from '../../libs/platform/news/news.js';
import { SecretBox } from '../../libs/platform/secrets/secret-box.js';
import { SECRET_KEY } from './service.js';

/** Nobody listens yet. */
const UNHEARD = {} as News;

/**
 * Seeds the demo district in a database that others are copied from, and answers the file of its credentials.
 * A start on a copy finds it there: to seed it is a third of the work of a first start, and the suite makes
 * some two hundred.
 */
export async function seedTemplate(url: string, folder: string): Promise<string> {
  const config = readConfig({ LAST100_DATA: folder, LAST100_SECRET_KEY: SECRET_KEY });
  const entities = [Zone, Compound, DropPoint, Merchant, Store, Carrier];
  const source = await new DataSource({ type: 'postgres', url, entities }).initialize();
  try {
    const tokens = new AccessTokens(source, config, UNHEARD);
    const secrets = new WebhookSecrets(source, new SecretBox(config));
    await seedDemo(source, { tokens, secrets, config });
  } finally {
    await source.destroy();
  }
  return credentialsFile(config);
}
