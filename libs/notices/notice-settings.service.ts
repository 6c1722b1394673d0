import { Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../platform/database/sql.js';
import { News } from '../platform/news/news.js';
import { Snapshot } from '../platform/news/snapshot.js';
import { NOTIFIED_BY, type NotifiedBy } from './notice-answers.js';

const [USUAL] = NOTIFIED_BY;

/** Who notifies a merchant's residents. In memory: the relay asks with every event. */
@Injectable()
export class NoticeSettings implements OnModuleInit {
  private chosen = new Map<string, NotifiedBy>();
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async onModuleInit(): Promise<void> {
    this.snapshot.follow(this.news, 'merchants');
    await this.snapshot.refresh();
  }

  of(merchantId: string): NotifiedBy {
    return this.chosen.get(merchantId) ?? USUAL;
  }

  async choose(merchantId: string, by: NotifiedBy): Promise<void> {
    await rows(
      this.database.manager,
      `INSERT INTO notice_settings (merchant_id, notified_by) VALUES ($1, $2)
       ON CONFLICT (merchant_id) DO UPDATE SET notified_by = excluded.notified_by`,
      [merchantId, by],
    );
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'merchants', []);
  }

  private async load(): Promise<void> {
    const found = await rows<{ id: string; by: NotifiedBy }>(
      this.database.manager,
      'SELECT merchant_id AS id, notified_by AS by FROM notice_settings',
    );
    this.chosen = new Map(found.map(({ id, by }) => [id, by]));
  }
}
