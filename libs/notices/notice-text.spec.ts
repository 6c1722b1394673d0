import { FAIL_REASONS } from '../deliveries/carry/fail-reasons.js';
import { PLACES } from '../dropoff/drop-policy.js';
import { NOTICE_KINDS } from '../webhooks/notice-types.js';
import { LANGUAGES, languageOf, noticeText, reasonWords, type NoticeFacts } from './notice-text.js';

const FACTS: NoticeFacts = {
  store: { zh: '国定路店', en: 'Guoding Road' },
  link: 'https://last100.example/v1/track/abc',
  time: '18:40',
  place: 'door',
  photo: true,
  reason: null,
};

describe('what a notice says', () => {
  it.each(LANGUAGES)('of every kind in %s: whose bag it is, and the link', (language) => {
    for (const kind of NOTICE_KINDS) {
      const { subject, text } = noticeText(kind, language, FACTS);
      expect(subject).toContain(FACTS.store[language]);
      expect(text).toContain(FACTS.store[language]);
      expect(text).toContain(FACTS.link);
      expect(`${subject}${text}`).not.toMatch(/undefined|null|\[object/);
      expect(/\p{Script=Han}/u.test(`${subject}${text}`)).toBe(language === 'zh');
      expect(text.length).toBeLessThan(200);
    }
  });

  it('tells when, where, why and the photo', () => {
    for (const kind of ['accepted', 'on_the_way', 'late', 'substitutes'] as const)
      expect(noticeText(kind, 'en', FACTS).text).toContain('18:40');
    const places = PLACES.map((place) => noticeText('delivered', 'zh', { ...FACTS, place }).text);
    expect(new Set(places).size).toBe(PLACES.length);
    expect(places[0]).toContain(`${FACTS.link}/photo`);
    expect(noticeText('delivered', 'en', { ...FACTS, photo: false }).text).not.toContain('photo');
    for (const reason of FAIL_REASONS) {
      const told = noticeText('failed', 'zh', { ...FACTS, reason }).text;
      expect(told).toContain(reasonWords(reason).zh);
    }
    expect(noticeText('late', 'en', { ...FACTS, reason: 'no_carrier' }).text).toContain(
      'no carrier has it yet',
    );
    expect(noticeText('late', 'zh', { ...FACTS, reason: 'carrier_behind' }).text).toContain('骑手耽搁了');
    expect(noticeText('held', 'en', { ...FACTS, reason: 'held_by_ops' }).text).toContain('being seen to');
  });

  it.each([
    ['en', '+8613800138000', 'en'],
    ['zh', '+447700900123', 'zh'],
    [undefined, '+8613800138000', 'zh'],
    [undefined, '+85261234567', 'zh'],
    [undefined, '+447700900123', 'en'],
    [undefined, '+12025550123', 'en'],
    [undefined, '12345', 'zh'],
    [undefined, undefined, 'zh'],
    ['fr', '+33612345678', 'en'],
  ] as const)('%s and %s is read in %s', (given, phone, language) =>
    expect(languageOf(given, phone)).toBe(language),
  );
});
