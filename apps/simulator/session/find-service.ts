import { join } from 'node:path';
import { readCredentials, type DemoCredentials } from './credentials.js';
import { NoAnswer } from '../../../libs/client/problem.js';
import { OpsClient } from '../../../libs/client/ops-client.js';

export interface FoundService {
  readonly url: string;
  readonly ops: OpsClient;
  readonly credentials: DemoCredentials;
}

/** Where the service keeps its files, seen from here. */
export const dataFolder = (): string => process.env.LAST100_DATA || '.data';

/** The running service, by the credentials its first start wrote; `url` where it has moved since. */
export async function findService(url?: string): Promise<FoundService> {
  const credentials = await readCredentials(join(dataFolder(), 'demo-credentials.json'));
  const found = url ?? credentials.baseUrl;
  const ops = new OpsClient(found, credentials.ops.token);
  await ops.clock().catch((error: unknown) => {
    if (error instanceof NoAnswer)
      throw new Error(
        `Nothing answers at ${found}: start the service with \`npm start\`, or name its --url.`,
      );
    throw error;
  });
  return { url: found, ops, credentials };
}
