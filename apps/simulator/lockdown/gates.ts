import { demoZones, demoId } from '#libs/demo-district/index.js';
import type { AccessState } from '#libs/places/zone.entity.js';
import type { ZoneRow } from '../../../libs/client/rows.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';
import { allTried } from './all-tried.js';
import { REASON } from './reason.js';

/** The demo district's zones and compounds: how they were found, and what was closed since. */
export class Gates {
  private readonly closed = new Set<string>();

  private constructor(
    private readonly ops: OpsClient,
    private readonly zones: readonly ZoneRow[],
    private readonly compounds: ReadonlyMap<string, AccessState>,
  ) {}

  static async find(ops: OpsClient): Promise<Gates> {
    const ours = new Set(demoZones.map(({ slug }) => demoId('zone', slug)));
    const zones = (await ops.zones()).filter(({ id }) => ours.has(id));
    const compounds = (await ops.compounds()).map(({ id, state }) => [id, state] as const);
    return new Gates(ops, zones, new Map(compounds));
  }

  /** No shift without an attestation; and offers that last, since the clock runs fast. */
  async tighten(offerSeconds: number): Promise<void> {
    for (const { id } of this.zones)
      await this.ops.changeZone(id, { rules: { healthRequired: true, offerSeconds }, reason: REASON });
  }

  async close(compoundId: string, state: AccessState): Promise<void> {
    this.closed.add(compoundId);
    await this.ops.closeOrOpen(compoundId, state, REASON);
  }

  async closeZone(zoneId: string, state: AccessState): Promise<void> {
    await this.ops.changeZone(zoneId, { state, reason: REASON });
  }

  /** As it was found, which may be restricted. */
  async open(compoundId: string): Promise<void> {
    await this.ops.closeOrOpen(compoundId, this.compounds.get(compoundId) ?? 'open', REASON);
    this.closed.delete(compoundId);
  }

  async openZone(zoneId: string): Promise<void> {
    const { state = 'open' } = this.zones.find(({ id }) => id === zoneId) ?? {};
    await this.ops.changeZone(zoneId, { state, reason: REASON });
  }

  /** All is as it was found. */
  async restore(): Promise<void> {
    await allTried([
      ...[...this.closed].map((id) => () => this.open(id)),
      ...this.zones.map(({ id, state, rules: { healthRequired, offerSeconds } }) => () => {
        return this.ops.changeZone(id, { state, rules: { healthRequired, offerSeconds }, reason: REASON });
      }),
    ]);
  }
}
