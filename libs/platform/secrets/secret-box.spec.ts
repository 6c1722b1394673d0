import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SecretBox } from './secret-box.js';

const keyOf = (letter: string) => Buffer.alloc(32, letter);
const boxWith = (key: string, former?: string) =>
  new SecretBox({
    dataFolder: '/nowhere',
    secretKey: keyOf(key),
    formerSecretKey: former ? keyOf(former) : undefined,
  });

describe('a secret box', () => {
  const box = boxWith('a');

  it('gives back what was sealed, whatever the text, and never seals it alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const [one, two] = [box.seal(text, context), box.seal(text, context)];
        expect(box.open(one, context)).toBe(text);
        expect(one.equals(two)).toBe(false);
        if (text.length > 3) expect(one.includes(Buffer.from(text))).toBe(false);
      }),
    );
  });

  it("opens a secret only in the place it was sealed for: one shop's key opens at no other", () => {
    const sealed = box.seal('key of the till', 'store-a');
    for (const place of ['store-b', '', 'store-', 'store-a ']) {
      expect(() => box.open(sealed, place)).toThrow('unable to authenticate');
    }
    expect(box.open(sealed, 'store-a')).toBe('key of the till');
  });

  it('opens nothing of which one bit is changed: nonce, tag or text', () => {
    const sealed = box.seal('key of the till', 'store-a');
    const afterKeyId = 5;
    for (let at = afterKeyId; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => box.open(changed, 'store-a')).toThrow();
    }
  });

  it('says in one line which key is missing, and tells nothing of any', () => {
    const other = boxWith('b');
    const open = () => other.open(box.seal('secret', 'here'), 'here');
    expect(open).toThrow(/^LAST100_SECRET_KEY: .*\([0-9a-f]{8}\).*\([0-9a-f]{8}\): start with that one/);
    expect(open).not.toThrow(keyOf('a').toString('base64'));
  });

  it('opens what the former key sealed, seals with the new one, and tells which is which', () => {
    const rotated = boxWith('b', 'a');
    const old = box.seal('secret', 'here');
    expect(rotated.open(old, 'here')).toBe('secret');
    expect(rotated.isOfFormerKey(old)).toBe(true);
    const fresh = rotated.seal('secret', 'here');
    expect(rotated.isOfFormerKey(fresh)).toBe(false);
    expect(boxWith('b').open(fresh, 'here')).toBe('secret');
    expect(() => box.open(fresh, 'here')).toThrow('LAST100_SECRET_KEY');
  });

  it('without a key makes one in the data folder, for its account alone, and finds it again', () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'last100-box-'));
    const sealed = new SecretBox({ dataFolder }).seal('secret', 'here');
    expect(new SecretBox({ dataFolder }).open(sealed, 'here')).toBe('secret');
    expect(readdirSync(dataFolder)).toEqual(['secret-key']);
    expect(statSync(join(dataFolder, 'secret-key')).mode & 0o777).toBe(0o600);
    rmSync(dataFolder, { recursive: true });
  });
});
