import fc from 'fast-check';
import { maskPhone, maskPhonesIn } from './mask-phones.js';

describe('a telephone number that is not to be called now', () => {
  it.each([
    ['13800138000', '*******8000'],
    ['+86 138 0013 8000', '+** *** **** 8000'],
    ['(021) 6543 2100', '(***) **** 2100'],
    ['１３８００１３８０００', '*******８０００'],
    ['13800138000,1234', '*******8000,****'],
    ['13800138000转1234', '*******8000转****'],
    ['13800138000 ext. 12', '*******8000 ext. **'],
    ['13800138000_1234', '*******8000_****'],
    ['\u202D13800138000\u202C', '\u202D*******8000\u202C'],
  ])('%j is shown as %j', (phone, shown) => expect(maskPhone(phone)).toBe(shown));
});

describe('telephone numbers in a text', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '138.0013.8000',
    '+8613800138000',
    '+86 138 0013 8000',
    '0086 138 0013 8000',
    '8613800138000',
    '１３８００１３８０００',
    '138\u200B0013\u200B8000',
    '\u202D13800138000\u202C',
    '一三八零零一三八零零零',
    '幺三八〇〇幺三八〇〇〇',
    '021-65432100',
    '(021) 6543 2100',
    '（021）65432100',
    '0571 8765 4321',
    '400-820-8820',
    '+44 20 7946 0958',
    '0044 20 7946 0958',
    '07700 900123',
    '+1 (415) 555-2671',
    '(415) 555-2671',
    '415-555-2671',
    '+852 5123 4567',
  ])('%j is hidden but for its end, wherever it stands', (phone) => {
    for (const [before, after] of [
      ['放门口,到了打', ',谢谢'],
      ['leave it at the door, call ', ' please'],
      ['', ''],
    ] as const) {
      const masked = maskPhonesIn(before + phone + after);
      expect(masked).not.toContain(phone);
      expect(masked.startsWith(before) && masked.endsWith(after)).toBe(true);
      expect(masked.match(/\*/g)?.length ?? 0).toBeGreaterThanOrEqual(6);
    }
  });

  it.each([
    ['打13800138000转1234', '打*******8000转****'],
    ['打13800138000,1234,谢谢', '打*******8000,****,谢谢'],
    ['打13800138000-1234', '打*******8000-****'],
    ['电话65432100', '电话****2100'],
    ['call me: 6543 2100', 'call me: **** 2100'],
    ['13800138000 或 13900139000', '*******8000 或 *******9000'],
    ['13800138000/13900139000', '*******8000/*******9000'],
  ])('%j becomes %j', (text, masked) => expect(maskPhonesIn(text)).toBe(masked));

  it.each([
    '3号楼2单元1202室,18:00-20:00放门口',
    '2022-03-08 18:30 之后送',
    '门禁码1234#,按0#',
    'between 10:30 and 11:45 on 8/3/2022, flat 12-34',
    '订单号 1764000000018',
    '6901234567892',
  ])('%j holds none', (text) => expect(maskPhonesIn(text)).toBe(text));

  it('leaves all but digits as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const masked = maskPhonesIn(text);
        expect(masked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) if (masked[at] !== '*') expect(masked[at]).toBe(text[at]);
      }),
    );
  });

  it('takes no time for long runs of digits and gaps', () => {
    const started = process.cpuUsage();
    for (const unit of ['1', '0 ', '(0', '13 ', '+1-', '一', ' ']) maskPhonesIn(unit.repeat(2_000));
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
  });
});

describe('what is hidden of a number', () => {
  it.each([
    ['123', '123'],
    ['1234', '1234'],
    ['12345', '*2345'],
    ['1380013 8000 转 12', '******* 8000 转 **'],
    ['13800138000 ext 12 ext 34', '*******8000 ext ** ext **'],
    ['13800138000#', '*******8000#'],
    ['13800138000;ext=1', '*******8000;ext=*'],
    ['a13800138000', 'a*******8000'],
    ['13800138000\n99', '*******8000\n**'],
  ])('%j is shown as %j', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

  it.each([
    ['+1234567', '+***4567'],
    ['+123456', '+123456'],
    ['+12345678901234', '+**********1234'],
    ['0123456789', '******6789'],
    ['012345678', '012345678'],
    ['012345678901', '********8901'],
    ['4008208820', '******8820'],
    ['800-820-8820', '***-***-8820'],
    ['电话6543210', '电话***3210'],
    ['电话654321', '电话654321'],
    ['电话654321001', '电话654321001'],
    ['(415)555-2671', '(***)***-2671'],
    ['415.555.2671', '***.***.2671'],
    ['+44 20 7946 0958 and 13800138000', '+** ** **** 0958 and *******8000'],
    ['tel 6543210, then 3', 'tel ***3210, then 3'],
  ])('%j in a text becomes %j', (text, masked) => expect(maskPhonesIn(text)).toBe(masked));
});
