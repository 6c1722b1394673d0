import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/sql.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';
import type { ChannelName, NoticeChannel } from './channels/channel.js';
import { NOTICE_CHANNELS } from './notice-channels.js';
import { NoticeSettings } from './notice-settings.service.js';
import { TOLD_EVENTS, writeNotices } from './write-notices.js';

/** Residents are told of what happens to their bag, where there is a way to. */
@Injectable()
export class TellResidents implements Reaction {
  readonly events: ReadonlySet<string> = new Set(TOLD_EVENTS);
  private readonly ours: readonly ChannelName[];

  constructor(
    @Inject(NOTICE_CHANNELS) channels: readonly NoticeChannel[],
    private readonly settings: NoticeSettings,
  ) {
    this.ours = channels.map(({ name }) => name).filter((name) => name !== 'merchant');
  }

  async run(tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    const told = happened.filter(({ merchantId }) => this.isTold(merchantId));
    if (told.length === 0) return;
    await writeNotices(
      tx,
      told.map(({ id }) => id),
      this.ours,
    );
  }

  private isTold(merchantId: string): boolean {
    const by = this.settings.of(merchantId);
    return by === 'merchant' || (by === 'service' && this.ours.length > 0);
  }
}
