import sharp from 'sharp';
import { readExif } from './read-exif.js';

const SHANGHAI = 'Asia/Shanghai';
const read = async (exif: Parameters<ReturnType<typeof sharp>['withExif']>[0]) => {
  const photo = sharp({ create: { width: 32, height: 32, channels: 3, background: 'green' } });
  const metadata = await sharp(await photo.withExif(exif).jpeg().toBuffer()).metadata();
  return readExif(metadata.exif as Buffer, SHANGHAI);
};

describe('what a photo says of itself', () => {
  it('is when and where it was taken', async () => {
    const taken = await read({
      IFD2: { DateTimeOriginal: '2022:03:28 18:30:00', OffsetTimeOriginal: '+09:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 15/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '121/1 30/1 0/1',
      },
    });
    expect(taken).toEqual({ at: Date.parse('2022-03-28T18:30:00+09:00'), from: { lat: 31.25, lng: -121.5 } });
  });

  it('is told in local time where it names no offset', async () => {
    const taken = await read({ IFD2: { DateTimeOriginal: '2022:03:28 18:30:00' } });
    expect(taken).toEqual({ at: Date.parse('2022-03-28T18:30:00+08:00') });
  });

  it('is nothing where the camera knew nothing', async () => {
    expect(await read({ IFD0: { Make: 'Phone' } })).toEqual({});
    const zeros = { GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' };
    expect(await read({ IFD3: zeros })).toEqual({});
  });

  it.each([
    '0000:00:00 00:00:00',
    '1970:01:01 08:00:00',
    '1980:01:01 00:00:00',
    '2000:01:01 12:00:00',
    'noon',
  ])('tells no time where the camera’s clock says %j', async (DateTimeOriginal) =>
    expect(await read({ IFD2: { DateTimeOriginal } })).toEqual({}),
  );

  it.each([
    ['empty', Buffer.alloc(0)],
    ['no EXIF', Buffer.from('hello, this is no EXIF at all')],
    ['cut off', Buffer.from('45786966000049492a00080000000100', 'hex')],
    ['too long', Buffer.alloc(100_000)],
  ])('is nothing where it is %s', (_, exif) => {
    expect(readExif(exif, SHANGHAI)).toEqual({});
  });
});
