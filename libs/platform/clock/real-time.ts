import { Injectable, Logger, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { row } from '../database/sql.js';
import { metrics } from '../telemetry/metrics.js';
import { correctionFor, offsetOf, type Sample } from './clock-offset.js';

/** Milliseconds between two measurements. */
const MEASURED_EVERY = 10_000;
const SAMPLES = 3;

/**
 * Real time, as all processes agree on it. Each has the clock of its host, and hosts can be off by hours; the
 * database has one. Where ours is off by more than a little, its time is corrected, and that is told: offers
 * that expire before they are seen, and signatures from the future, are worse than a clock that was set
 * right.
 */
@Injectable()
export class RealTime implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('clock');
  private measuring: NodeJS.Timeout | undefined;
  private correction = 0;
  private offset = 0;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.measure();
    this.measuring = setInterval(() => void this.measure().catch(() => undefined), MEASURED_EVERY).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.measuring);
  }

  now(): EpochMs {
    return epochMs(Date.now() + this.correction);
  }

  /** Milliseconds that the clock of this process is ahead of the database's; below zero it is behind. */
  get ahead(): number {
    return -this.offset;
  }

  /** Whether this process goes by the database's time instead of its own. */
  get corrected(): boolean {
    return this.correction !== 0;
  }

  private async measure(): Promise<void> {
    const samples: Sample[] = [];
    for (let number = 0; number < SAMPLES; number++) samples.push(await this.ask());
    this.offset = offsetOf(samples);
    const before = this.correction;
    this.correction = Math.round(correctionFor(this.offset, before));
    metrics.clockAhead.set(this.ahead / 1_000);
    if (this.corrected && before === 0) this.logger.warn(inWords(this.ahead));
  }

  private async ask(): Promise<Sample> {
    const askedAt = Date.now();
    const said = await row<{ at: EpochMs }>(
      this.database.manager,
      'SELECT (1000 * extract(epoch FROM clock_timestamp()))::float8 AS at',
    );
    return {
      askedAt: epochMs(askedAt),
      answeredAt: epochMs(Date.now()),
      databaseAt: epochMs(said?.at ?? askedAt),
    };
  }
}

/** For people: what is wrong with the clock. */
export function inWords(ahead: number): string {
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  return `The clock of this process is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} the database's: it goes by the database's`;
}
