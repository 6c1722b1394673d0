import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { News } from '../platform/news/news.js';
import { ChoreLoop } from './chore-loop.js';
import { WATCHES, type Watch } from './chore.js';

/**
 * Runs the watches that the process was handed, each in a loop of its own: what is slow in one delays no
 * other.
 */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: readonly ChoreLoop[] = [];

  constructor(
    @Inject(WATCHES) private readonly watches: readonly Watch[],
    private readonly modules: ModuleRef,
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly heartbeats: Heartbeats,
    private readonly news: News,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = this.watches.map((watch) => {
      const chores = watch.chores.map((chore) => this.modules.get(chore, { strict: false }));
      const loop = new ChoreLoop(watch, chores, this.database, this.clock, this.heartbeats);
      if (watch.wakesWithOutbox) this.news.on('outbox', () => loop.wake());
      loop.start();
      return loop;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
