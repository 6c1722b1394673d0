import { below } from '../shop-url.js';
import { openEnvelope, platformAnswer, type Business } from './envelope.js';
import type { JddjAccount } from './jddj-account.js';
import { signedForm } from './signed-form.js';

/** Asks JDDJ; throws where the platform would not, and tells what the business said. */
export async function ask(
  account: JddjAccount,
  path: string,
  asked: object,
  signal: AbortSignal,
): Promise<Business> {
  const { body } = await account.http.json(below(account.settings.url, path), {
    method: 'POST',
    body: () => signedForm(account.credentials, asked, new Date()),
    answer: platformAnswer,
    signal,
  });
  return openEnvelope(body);
}
