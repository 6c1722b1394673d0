import { rows, type Sql } from '../../platform/database/sql.js';
import type { SecretBox } from '../../platform/secrets/secret-box.js';
import { LOCKER_ADAPTERS } from './adapters.js';
import type { LockerAdapter } from './locker-adapter.js';

type Settings = Readonly<Record<string, unknown>>;

/** How a locker is reached, as its row holds it: what opens its cells is in the sealed part only. */
export interface KeptSettings {
  readonly settings: Settings;
  readonly sealed: Buffer | null;
}

const sealedFor = (lockerId: string): string => `locker:${lockerId}`;

export function sealSettings(
  box: SecretBox,
  lockerId: string,
  { secret }: Pick<LockerAdapter, 'secret'>,
  given: Settings,
): KeptSettings {
  const isSecret = ([name, value]: [string, unknown]) =>
    (secret as readonly string[]).includes(name) && value !== undefined;
  const secrets = Object.entries(given).filter(isSecret);
  const settings = Object.fromEntries(Object.entries(given).filter((entry) => !isSecret(entry)));
  if (secrets.length === 0) return { settings, sealed: null };
  return { settings, sealed: box.seal(JSON.stringify(Object.fromEntries(secrets)), sealedFor(lockerId)) };
}

export function openSettings(box: SecretBox, lockerId: string, { settings, sealed }: KeptSettings): Settings {
  if (!sealed) return settings;
  return { ...settings, ...(JSON.parse(box.open(sealed, sealedFor(lockerId))) as Settings) };
}

/** Seals what an earlier version kept in clear, and anew what the former key sealed. */
export async function sealLockerSettings(tx: Sql, box: SecretBox): Promise<void> {
  const lockers = await rows<KeptSettings & { id: string; adapter: string }>(
    tx,
    'SELECT drop_point_id AS id, adapter, settings, sealed_settings AS sealed FROM lockers ORDER BY id FOR UPDATE',
  );
  for (const { id, adapter: name, ...kept } of lockers) {
    const adapter = LOCKER_ADAPTERS.get(name);
    const isClear = adapter?.secret.some((secret) => (kept.settings as object)[secret] !== undefined);
    if (!adapter || !(isClear || (kept.sealed && box.isOfFormerKey(kept.sealed)))) continue;
    const { settings, sealed } = sealSettings(box, id, adapter, openSettings(box, id, kept));
    await rows(tx, 'UPDATE lockers SET settings = $2, sealed_settings = $3 WHERE drop_point_id = $1', [
      id,
      JSON.stringify(settings),
      sealed,
    ]);
  }
}
