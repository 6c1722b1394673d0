import { compileDropPolicy } from '../../compile.js';

/** What a note asks for, and in which words. */
const photoIn = (note: string): readonly unknown[] => {
  const { policy } = compileDropPolicy({ note });
  const told = policy.rules.find(({ rule }) => rule === 'photo');
  return told?.source === 'note' ? [policy.photo, told.words] : [];
};

describe('a photo', () => {
  it.each([
    ['放门口拍照', '拍照'],
    ['放门口拍个照片', '拍个照片'],
    ['放门口拍张照', '拍张照'],
    ['放门口拍一张照片', '拍一张照片'],
    ['放门口拍下照片', '拍下照片'],
    ['放门口拍一下照', '拍一下照'],
    ['放门口拍一个视频', '拍一个视频'],
    ['放好拍张图', '拍张图'],
    ['放好拍相片', '拍相片'],
    ['放好拍个片', '拍个片'],
    ['放好后照片发我', '照片'],
    ['放门口照相留证', '照相'],
    ['放好后相片发我', '相片'],
    ['放好发图', '发图'],
    ['放好发个图', '发个图'],
    ['放好发张图', '发张图'],
    ['放好拍一下', '拍一下'],
    ['放好拍下发我', '拍下'],
    ['放好拍个发我', '拍个'],
    ['放好拍给我', '拍给我'],
    ['放好拍我微信', '拍我'],
    ['a photo please', 'photo'],
    ['photos please', 'photos'],
    ['send a pic', 'pic'],
    ['send pics', 'pics'],
    ['take a picture', 'picture'],
    ['take pictures', 'pictures'],
    ['take a snapshot', 'snapshot'],
    ['photograph it', 'photograph'],
    ['take a photo and ring the bell if you like', 'photo'],
    ['拍照放哪里都行', '拍照'],
    ['拍照时不要拍到人', '拍照'],
  ])('is asked for: %s', (note, words) => {
    expect(photoIn(note)).toEqual(['required', words]);
  });

  it.each([
    ['不要拍照', '不要拍照'],
    ['照片不用拍直接走', '照片不用拍'],
    ['照片就不要发给我', '照片就不要发'],
    ['照片也别拍放下就走', '照片也别拍'],
    ['照片勿发给我', '照片勿发'],
    ['照片不必了直接走', '照片不必了'],
    ['照片不需要发给我', '照片不需要发'],
    ['照片免拍放下就走', '照片免拍'],
    ['放下就走拍照免', '拍照免'],
    ['不用拍照送到就行', '不用拍照'],
    ['不用拍照到了打电话', '不用拍照'],
    ['不用拍照上门就行', '不用拍照'],
    ['no photo without asking me', 'no photo'],
  ])('is not needed: %s', (note, words) => {
    expect(photoIn(note)).toEqual(['optional', words]);
  });

  it.each([
    ...['photo optional', 'a photo is optional', 'photos are optional', 'photo up to you', 'pic if you like'],
    ...['pic if you want', '照片不拍也行', '照片拍不拍都行', '照片不拍照都可以', '发图片都行', '拍照也可以'],
    ...['拍照随便'],
    ...['拍照随意', '拍照无所谓', '照片可拍可不拍', '发不发图我都没意见', '发不发图我也没意见'],
    ...['发不发图你看着随手来'],
    ...['发不发图我无所谓'],
  ])('is left to the carrier: %s', (note) => {
    expect(photoIn(note)[0]).toBe('optional');
  });

  it.each([
    ...['不要拍照时拍到门牌', '不要拍照的时候拍进人', '照片别拍到人', '照片不要拍门牌', '照片勿拍脸'],
    ...['不要拍我家门牌'],
    ...['别拍下我家门牌', '别拍下门牌', '不要拍个人信息', '照片别发朋友圈', '照片不要发到群里'],
    ...['照片别发在网上'],
    ...["don't take a photo with my face", 'no photos showing the number', 'no pics that show me'],
    ...['no picture that shows me', 'no photos including the number'],
  ])('is not to show something, and may be taken: %s', (note) => {
    expect(photoIn(note)).toEqual([]);
  });

  it.each(['snapshots of the menu', 'topic of the day', '发烧了', 'pickles on top'])(
    'is not in %s',
    (note) => {
      expect(photoIn(note)).toEqual([]);
    },
  );
});

describe('a photo of something that is not to be photographed', () => {
  const valuesIn = (note: string) =>
    compileDropPolicy({ note }).policy.rules.flatMap(({ rule, source }) =>
      rule === 'photo' && source === 'note' ? [compileDropPolicy({ note }).policy.photo] : [],
    );

  it.each(['请不要给门拍照', '不要对着我家门拍照', '别冲着房子拍照', "don't take a photo of my door"])(
    'is not required where the bag lies there: %s',
    (note) => {
      expect(valuesIn(note)).toEqual(['optional']);
    },
  );

  it.each(['请不要给孩子拍照', '别给狗拍照'])('is no affair of the bag: %s', (note) => {
    expect(valuesIn(note)).toEqual([]);
  });
});
