import { askedIn, isAskedAbout } from '../../testing/asked-in.js';

const hoursIn = (note: string) => {
  const { notBefore, notAfter } = askedIn(note);
  return { ...(notBefore !== undefined && { notBefore }), ...(notAfter !== undefined && { notAfter }) };
};

describe('the hours, in other words', () => {
  it.each([
    ['放门口 六点后送', { notBefore: '18:00' }],
    ['带孩子出去了 五点半之后送', { notBefore: '17:30' }],
    ['您好 八点前到就行', { notAfter: '20:00' }],
  ])('may come after a space: %s', (note, window) => {
    expect(hoursIn(note)).toEqual(window);
  });

  it.each([
    ['三点以前送不了就不要送了我要出门', { notAfter: '15:00' }],
    ['六点前送不到就别送了', { notAfter: '18:00' }],
    ['五点前到不了就取消', { notAfter: '17:00' }],
    ['8点前到不了就算了', { notAfter: '20:00' }],
    ['before 8 or not at all', { notAfter: '20:00' }],
    ["by 6pm or don't bother", { notAfter: '18:00' }],
    ['before 7 or cancel it', { notAfter: '19:00' }],
    ['by 5pm else forget it', { notAfter: '17:00' }],
  ])('are a limit where nothing is wanted after it: %s', (note, window) => {
    expect(hoursIn(note)).toEqual(window);
    expect(isAskedAbout(note)).toBe(false);
  });

  it.each([
    ['Deliver b/w 4 and 6', { notBefore: '16:00', notAfter: '18:00' }],
    ['b/w 5-7pm pls', { notBefore: '17:00', notAfter: '19:00' }],
    ['deliver bw 5 and 7', { notBefore: '17:00', notAfter: '19:00' }],
    ['betw 3 and 5', { notBefore: '15:00', notAfter: '17:00' }],
  ])('may be shortened: %s', (note, window) => {
    expect(hoursIn(note)).toEqual(window);
  });

  it.each([
    'do NOT leave with reception, they lose things. Bring up to 5F, my door',
    'bring it up to 3, flat on the left',
    'carry up to 7th please',
    'take it up to 6B',
    'pls come by 7B',
  ])('are no floors and flats: %s', (note) => {
    expect(hoursIn(note)).toEqual({});
  });
});

describe('who naps, and names the hour to come', () => {
  it.each([
    ['宝宝午睡 三点后送', { notBefore: '15:00' }],
    ['孩子在午觉,四点以后来', { notBefore: '16:00' }],
    ['baby naps so come after 3:15', { notBefore: '15:15' }],
    ['she naps after lunch, come after 3', { notBefore: '15:00' }],
    ["toddler's nap ends late so deliver after 4pm", { notBefore: '16:00' }],
    ['kids nap til 2, come after', {}],
  ])('is asked whether the carrier may knock then: %s', (note, wishes) => {
    expect(askedIn(note)).toEqual(wishes);
    expect(isAskedAbout(note)).toBe(true);
  });
});
