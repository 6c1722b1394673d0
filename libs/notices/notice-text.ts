import type { FailReason } from '../deliveries/carry/fail-reasons.js';
import type { Place } from '../dropoff/drop-policy.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { NoticeKind } from '../webhooks/notice-types.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a notice tells, before it is put in words. */
export interface NoticeFacts {
  readonly store: BilingualName;
  /** The resident's link. */
  readonly link: string;
  /** Local HH:MM by which it is expected; of substitutes, by which an answer is needed. */
  readonly time: string;
  readonly place: Place;
  /** Whether there is a photo to look at. */
  readonly photo: boolean;
  /** A code: why it is late, is held or has failed. */
  readonly reason: string | null;
}

export interface NoticeText {
  readonly subject: string;
  readonly text: string;
}

type Words = Readonly<Record<Language, string>>;

const PLACES: Readonly<Record<Place, Words>> = {
  door: { zh: '门口', en: 'at the door' },
  gate_shelf: { zh: '小区门口货架', en: 'on the shelf at the gate' },
  guard_post: { zh: '门卫处', en: 'with the guard' },
  locker: { zh: '快递柜', en: 'in the locker' },
  in_person: { zh: '您手中', en: 'in your hands' },
};

const FAILURES: Readonly<Record<FailReason, Words>> = {
  store_closed: { zh: '门店已关门', en: 'the store was closed' },
  not_ready: { zh: '门店未备好', en: 'the store was not ready' },
  recipient_unreachable: { zh: '联系不上您', en: 'you could not be reached' },
  recipient_refused: { zh: '被拒收', en: 'it was refused' },
  gate_closed: { zh: '小区大门不开', en: 'the gate was closed' },
  drop_point_full: { zh: '投放点已满', en: 'the drop point was full' },
  address_wrong: { zh: '地址有误', en: 'the address was wrong' },
  cannot_continue: { zh: '骑手无法继续', en: 'the carrier could not go on' },
  damaged: { zh: '商品损坏', en: 'the goods were damaged' },
  lost: { zh: '商品遗失', en: 'the goods were lost' },
  other: { zh: '配送受阻', en: 'it could not be brought' },
};

/** Why a bag comes later than was promised. */
export type LateReason = 'no_carrier' | 'carrier_behind';

const DELAYS: Readonly<Record<LateReason, Words>> = {
  no_carrier: { zh: '还没有骑手接单', en: 'no carrier has it yet' },
  carrier_behind: { zh: '骑手耽搁了', en: 'the carrier is behind' },
};

/** Where nothing more is told than that it waits. */
const WAITS: Words = { zh: '正在安排', en: 'it is being seen to' };

const REASONS: Readonly<Record<string, Words>> = { ...FAILURES, ...DELAYS };

/** A reason in words; what is not the resident's affair is not told. */
export const reasonWords = (reason: string | null): Words => REASONS[reason ?? ''] ?? WAITS;

export const placeWords = (place: Place): Words => PLACES[place];

type Template = (facts: NoticeFacts) => NoticeText;

const TEMPLATES: Readonly<Record<NoticeKind, Readonly<Record<Language, Template>>>> = {
  accepted: {
    zh: ({ store, time, link }) => ({
      subject: `${store.zh}：已接单`,
      text: `${store.zh}已接单，预计${time}前送到。查看进度或说明放在哪里：${link}`,
    }),
    en: ({ store, time, link }) => ({
      subject: `${store.en}: order accepted`,
      text: `${store.en} has your order; it should be there by ${time}. Follow it, or say where to leave it: ${link}`,
    }),
  },
  on_the_way: {
    zh: ({ store, time, link }) => ({
      subject: `${store.zh}：已出发`,
      text: `${store.zh}的配送已出发，预计${time}到达：${link}`,
    }),
    en: ({ store, time, link }) => ({
      subject: `${store.en}: on the way`,
      text: `Your bag from ${store.en} is on its way, expected at ${time}: ${link}`,
    }),
  },
  arrived: {
    zh: ({ store, place, link }) => ({
      subject: `${store.zh}：已到达`,
      text: `${store.zh}的配送已到，将放在${PLACES[place].zh}：${link}`,
    }),
    en: ({ store, place, link }) => ({
      subject: `${store.en}: it is here`,
      text: `Your bag from ${store.en} is here and will be left ${PLACES[place].en}: ${link}`,
    }),
  },
  delivered: {
    zh: ({ store, place, photo, link }) => ({
      subject: `${store.zh}：已送达`,
      text: `${store.zh}的配送已放在${PLACES[place].zh}。${photo ? `照片：${link}/photo 。` : ''}评价或反馈：${link}`,
    }),
    en: ({ store, place, photo, link }) => ({
      subject: `${store.en}: delivered`,
      text: `Your bag from ${store.en} was left ${PLACES[place].en}.${photo ? ` Photo: ${link}/photo .` : ''} How was it? ${link}`,
    }),
  },
  late: {
    zh: ({ store, time, reason, link }) => ({
      subject: `${store.zh}：会晚到`,
      text: `${store.zh}的配送会晚到，现预计${time}到达：${reasonWords(reason).zh}。可改放置地点或留言：${link}`,
    }),
    en: ({ store, time, reason, link }) => ({
      subject: `${store.en}: running late`,
      text: `Your bag from ${store.en} is late (${reasonWords(reason).en}), now expected at ${time}. Change where to leave it, or write: ${link}`,
    }),
  },
  held: {
    zh: ({ store, reason, link }) => ({
      subject: `${store.zh}：暂缓配送`,
      text: `${store.zh}的配送暂缓：${reasonWords(reason).zh}。可改放置地点或留言：${link}`,
    }),
    en: ({ store, reason, link }) => ({
      subject: `${store.en}: on hold`,
      text: `Your bag from ${store.en} waits: ${reasonWords(reason).en}. Change where to leave it, or write: ${link}`,
    }),
  },
  failed: {
    zh: ({ store, reason, link }) => ({
      subject: `${store.zh}：未能送达`,
      text: `${store.zh}的配送未能送达：${reasonWords(reason).zh}。请联系门店安排再送，详情：${link}`,
    }),
    en: ({ store, reason, link }) => ({
      subject: `${store.en}: not delivered`,
      text: `Your bag from ${store.en} could not be delivered: ${reasonWords(reason).en}. Ask the store to send it again: ${link}`,
    }),
  },
  substitutes: {
    zh: ({ store, time, link }) => ({
      subject: `${store.zh}：有商品缺货`,
      text: `${store.zh}有商品缺货，请在${time}前选择替代品，否则将不配送该商品：${link}`,
    }),
    en: ({ store, time, link }) => ({
      subject: `${store.en}: something ran short`,
      text: `Something ran short at ${store.en}. Choose what to take instead by ${time}, or it is left out: ${link}`,
    }),
  },
};

/** A notice in words. */
export const noticeText = (kind: NoticeKind, language: Language, facts: NoticeFacts): NoticeText =>
  TEMPLATES[kind][language](facts);

/** The language of a resident who named none: that of the number's country. */
export const languageOf = (given: string | undefined, phone: string | undefined): Language => {
  if (given === 'zh' || given === 'en') return given;
  return phone === undefined || !phone.startsWith('+') || /^\+(86|852|853|886)/.test(phone) ? 'zh' : 'en';
};
