import { Inject, Injectable, Logger } from '@nestjs/common';
import { zoneRules, type ZoneRuleSettings } from '../places/zone-rules.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { metrics } from '../platform/telemetry/metrics.js';
import { fetchDistances } from './osrm-table.js';
import { RoadDistances } from './road-distances.js';
import type { Streets } from './streets.js';
import { tablesOfRound, type Carried, type Table, type Traveller } from './tables-of-round.js';
import { unknownParts } from './unknown-parts.js';

/** Milliseconds that a round waits for the ways it does not know yet. */
const PATIENCE_MS = 400;
/** Milliseconds for which a server that did not answer is left alone. */
const REST_MS = 30_000;
/** Requests to the server at once. */
const AT_ONCE = 4;

/**
 * The streets for a round. The street network, where OSRM is configured, gives the metres, and the vehicle
 * the speed: one server serves riders on foot and on e-bikes alike. What is not known in time is as the crow
 * flies times the detour factor, so a round always has its answer; what comes later is there for the next.
 */
@Injectable()
export class TravelOracle {
  private readonly logger = new Logger(TravelOracle.name);
  private readonly roads = new RoadDistances();
  private restsUntil = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async forRound(
    rules: ZoneRuleSettings,
    carriers: readonly Traveller[],
    legs: readonly Carried[],
  ): Promise<Streets> {
    const { speedMetresPerSecond: metresPerSecond, detourFactor } = zoneRules(rules);
    if (!this.config.osrmUrl) return { detourFactor, metresPerSecond };
    const tables = tablesOfRound(carriers, legs);
    await this.learn(this.config.osrmUrl, tables);
    return { detourFactor, metresPerSecond, ways: this.roads.within(tables) };
  }

  /** Returns when all is known, or patience is at an end; then the rest is left for later rounds to ask for. */
  private async learn(server: string, tables: readonly Table[]): Promise<void> {
    if (Date.now() < this.restsUntil) return;
    const parts = tables.flatMap((table) => unknownParts(table, this.roads));
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const ask = async (): Promise<void> => {
      for (let part = parts.shift(); part && !signal.aborted; part = parts.shift()) {
        await this.learnPart(server, part, signal);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
    } catch (error) {
      metrics.roadRequests.inc({ outcome: 'failed' });
      this.restsUntil = Date.now() + REST_MS;
      this.logger.warn(`OSRM is left alone for ${REST_MS / 1_000} s: ${(error as Error).message}`);
    }
  }

  private async learnPart(
    server: string,
    { sources, destinations }: Table,
    signal: AbortSignal,
  ): Promise<void> {
    const distances = await fetchDistances(server, sources, destinations, signal);
    metrics.roadRequests.inc({ outcome: 'answered' });
    for (const [row, from] of sources.entries())
      for (const [column, to] of destinations.entries())
        this.roads.learn(from, to, distances[row]?.[column] ?? null);
  }
}
