import type { NoticeKind } from '../../webhooks/notice-types.js';
import type { Language, NoticeFacts, NoticeText } from '../notice-text.js';

export const CHANNELS = ['sms', 'mail', 'merchant'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** Whom a resident's contact names. Personal: it is read when a notice goes out, and kept nowhere else. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: string;
}

/** A notice as it goes out. */
export interface OutgoingNotice {
  readonly id: string;
  readonly deliveryId: string;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly facts: NoticeFacts;
  readonly text: NoticeText;
  /** By when it is expected, or an answer is. */
  readonly expectedAt: Date | null;
  /** What the channel's own `addressOf` said. */
  readonly address: string;
}

/**
 * What came of it. `sent`: the gateway has it. `refused`: it never will be. `away`: the gateway certainly did
 * not take it, and it is tried again. `unknown`: it may have been sent; it is never sent twice.
 */
export interface Outcome {
  readonly outcome: 'sent' | 'refused' | 'away' | 'unknown';
  /** A code, without anything of the resident in it. */
  readonly because?: string;
  /** Seconds that the gateway asks to be left alone for. */
  readonly retryAfter?: number;
}

/** A way to a resident. */
export interface NoticeChannel {
  readonly name: ChannelName;
  /** Where the contact is reached; undefined: not by this channel. */
  addressOf(contact: Contact): string | undefined;
  /** Never throws, and ends within its deadline. */
  send(notice: OutgoingNotice): Promise<Outcome>;
  close?(): void;
}

/** Seconds that a gateway may take. */
export const DEADLINE = 10;
