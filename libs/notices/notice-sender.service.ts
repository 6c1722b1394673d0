import { BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { epochMs } from '../geo/units.js';
import { Places } from '../places/places.service.js';
import { zoneRules } from '../places/zone-rules.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction } from '../platform/database/sql.js';
import { metrics } from '../platform/telemetry/metrics.js';
import type { ChannelName, NoticeChannel, OutgoingNotice } from './channels/channel.js';
import { composeNotice } from './compose-notice.js';
import { decideNotice } from './decide-notice.js';
import { findDueNotices, type FoundNotice } from './due-notices.js';
import { countOutcome, roomAt } from './gateway-breaker.js';
import { NOTICE_CHANNELS } from './notice-channels.js';
import { NoticeStops } from './notice-stops.service.js';
import { beginSending, keepOutcome, postponeNotice, skipNotice } from './write-notices.js';

/** Notices that one gateway is given at once. */
const AT_ONCE = 20;

/** Notices to send, each with what its order said. */
type ToSend = OutgoingNotice & { readonly attempts: number };

/**
 * Sends residents their notices. What is to be done with one is decided and written in a transaction, its row
 * marked as being sent before the call; so a crash leaves a notice that may have been sent and is not sent
 * again, never one sent twice. A channel whose gateway hangs keeps its own turn and nobody else's.
 */
@Injectable()
export class NoticeSender implements BeforeApplicationShutdown {
  private readonly logger = new Logger('notices');
  private readonly underWay = new Map<ChannelName, Promise<void>>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(NOTICE_CHANNELS) private readonly channels: readonly NoticeChannel[],
    @Inject(CONFIG) private readonly config: Config,
    private readonly places: Places,
    private readonly tokens: TrackingTokens,
    private readonly stops: NoticeStops,
    private readonly clock: Clock,
  ) {}

  /** Begins a turn of each channel that has none under way. */
  begin(): void {
    for (const channel of this.channels) {
      if (this.underWay.has(channel.name)) continue;
      const turn = this.turn(channel)
        .catch((error: Error) => this.logger.warn(`Notices by ${channel.name} wait: ${error.message}`))
        .finally(() => this.underWay.delete(channel.name));
      this.underWay.set(channel.name, turn);
    }
  }

  /** What is being sent has its outcome written before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay.values());
    for (const channel of this.channels) channel.close?.();
  }

  private async turn(channel: NoticeChannel): Promise<void> {
    const room = await roomAt(this.database.manager, channel.name, AT_ONCE);
    if (room === 0) return;
    const toSend = await this.take(channel, room);
    await Promise.all(toSend.map((notice) => this.sendOne(channel, notice)));
  }

  private async sendOne(channel: NoticeChannel, notice: ToSend): Promise<void> {
    const outcome = await channel.send(notice);
    metrics.notices.inc({ channel: channel.name, outcome: outcome.outcome });
    await keepOutcome(this.database.manager, notice, outcome, this.clock.now());
    await countOutcome(this.database.manager, channel.name, outcome);
  }

  /** Decides what becomes of those that are due, and answers the ones that are ours to send now. */
  private take(channel: NoticeChannel, room: number): Promise<ToSend[]> {
    const now = this.clock.now();
    return inTransaction(this.database.manager, async (tx) => {
      const due = await findDueNotices(tx, channel.name, room, now);
      const marks = due.flatMap(({ contact }) => this.stops.marksOf(contact));
      const stopped = await this.stops.stoppedAmong(tx, marks);
      const toSend: ToSend[] = [];
      for (const notice of due) {
        const address = channel.addressOf(notice.contact);
        const isStopped = this.stops.marksOf(notice.contact).some((mark) => stopped.has(mark));
        const decision = this.decide(notice, { isStopped, reachable: address !== undefined });
        if (decision === 'send') toSend.push(this.compose(notice, address as string));
        else if ('skip' in decision) await skipNotice(tx, notice.id, decision.skip);
        else await postponeNotice(tx, notice.id, decision.waitUntil);
      }
      await beginSending(
        tx,
        toSend.map(({ id }) => id),
      );
      return toSend;
    });
  }

  private decide(notice: FoundNotice, { isStopped, reachable }: { isStopped: boolean; reachable: boolean }) {
    const { quietFrom, quietTo } = zoneRules(this.places.zone(notice.zoneId)?.rules ?? {});
    return decideNotice(
      {
        ...notice,
        expiresAt: epochMs(notice.expiresAt),
        asked: notice.answerBy !== null,
        stopped: isStopped,
        reachable,
      },
      { from: quietFrom, to: quietTo },
      { now: this.clock.now(), timeZone: this.config.timeZone },
    );
  }

  private compose(notice: FoundNotice, address: string): ToSend {
    const link = this.tokens.url(notice.deliveryId);
    const composed = composeNotice(notice, { link, timeZone: this.config.timeZone });
    return { ...composed, id: notice.id, deliveryId: notice.deliveryId, attempts: notice.attempts, address };
  }
}
