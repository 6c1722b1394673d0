import fc from 'fast-check';
import { buildingKey, floorNumber, roomKey, unitKey } from './door-names.js';

const each = (written: string) => written.split(' | ');

describe('what says only that it is a name', () => {
  it.each([
    [buildingKey, '号楼 號樓 楼栋 樓棟 大楼 大樓 楼 樓 号 號 栋 棟 幢 座', '甲'],
    [unitKey, '单元 單元 门洞 門洞 门 門 梯 号 號', '甲'],
    [roomKey, '房间 房間 室 房 户 戶 号 號', '甲'],
  ] as const)('is left out behind a name (%#)', (key, designators, name) => {
    for (const word of designators.split(' ')) expect([word, key(`${name}${word}`)]).toEqual([word, name]);
    expect(key(`第${name}`)).toBe(name);
  });

  it.each([
    [buildingKey, 'building bldg bld block blk tower twr house no nr number'],
    [unitKey, 'unit entrance entry stair staircase door no nr number'],
    [roomKey, 'room rm apartment apt flat suite ste unit no nr number'],
  ] as const)('is left out before a number (%#)', (key, designators) => {
    for (const word of designators.split(' ')) expect([word, key(`${word} 7`)]).toEqual([word, '7']);
  });

  it.each([
    ['零〇○一二两兩三四五六七八九', '00012223456789'],
    ['壹贰貳叁參肆伍陆陸柒捌玖', '122334566789'],
  ])('%s are digits', (written, digits) => expect(roomKey(written)).toBe(digits.replace(/^0+/, '')));

  it.each([
    ['十', '10'],
    ['拾', '10'],
    ['一百', '100'],
    ['一佰二拾三', '123'],
    ['二十', '20'],
    ['三百零五', '305'],
    ['十一', '11'],
  ])('%s counts as %s', (written, number) => expect(buildingKey(written)).toBe(number));

  it.each([
    ['1st', '1'],
    ['2nd block', '2'],
    ['3rd', '3'],
    ['4th', '4'],
    ['North', 'north'],
    ['St', 'st'],
    ['st 5', 'st-5'],
    ['5 thirds', '5-thirds'],
    ['5 east', '5-east'],
    ['A st', 'a-st'],
    ['东b', '东-b'],
  ])('%s is %s', (written, key) => expect(buildingKey(written)).toBe(key));

  it('stands for itself where there is nothing else', () => {
    expect(buildingKey('Tower House')).toBe('tower-house');
    expect(buildingKey(' 号楼 ')).toBe('号楼');
    expect(buildingKey(' ☂ ')).toBe('☂');
  });
});

describe('the number of a floor', () => {
  it.each([
    ['-1', -1],
    ['负二', -2],
    ['負2', -2],
    ['地下1', -1],
    ['地下第三层', -3],
    ['B12', -12],
    ['Basement 2', -2],
    ['Basement level 2', -2],
    ['b floor 3', -3],
    ['G', 1],
    ['GF', 1],
    ['Ground', 1],
    ['Ground floor', 1],
    ['底', 1],
    ['底楼', 1],
    ['底樓', 1],
    ['底层', 1],
    ['底層', 1],
    ['5F', 5],
    ['12/F', 12],
    ['Tab 3', 3],
    ['G2', 2],
    ['2G', 2],
  ])('%s is %d', (floor, number) => expect(floorNumber({ floor })).toBe(number));

  it.each([
    ['502', 5],
    ['1203', 12],
    ['A502', 5],
    ['502A', 5],
    ['12', undefined],
    ['A', undefined],
    ['12345', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('is told by room %s: %d', (room, number) => expect(floorNumber({ room })).toBe(number));
});

describe('the name of', () => {
  it.each(
    each(
      '3 | ３ | 03 | 003 | 3号楼 | 3号 | 3栋 | 3幢 | 3座 | 3# | #3 | ＃３ | 3＃楼 | 三号楼 | 三栋 | 第三栋 | 叁号楼 | 3號樓 | 3 号 楼 | Building 3 | BLDG. 3 | bldg3 | Block 3 | Blk 03 | Tower 3 | No. 3 | №3 | 3rd Building | 3号大楼 | 3\u200B号楼 | \u202D3号楼\u202C | ③',
    ),
  )('building 3 may be written %s', (written) => expect(buildingKey(written)).toBe('3'));

  it.each([
    ['十二号楼', '12'],
    ['二十三栋', '23'],
    ['一百零二号', '102'],
    ['B座', 'b'],
    ['Block B', 'b'],
    ['3-1号楼', '3-1'],
    ['3号楼A座', '3-a'],
    ['A-1', 'a-1'],
    ['A1栋', 'a-1'],
    ['东区3号楼', '东区-3'],
    ['13', '13'],
    ['30号楼', '30'],
  ])('building %s is %s', (written, key) => expect(buildingKey(written)).toBe(key));

  it('different buildings stays different', () => {
    const names = each('1 | 11 | 1-1 | 2 | 12 | 21 | A | B | A1 | 东区1 | 西区1 | 10 | 100 | 1甲 | 1乙');
    expect(new Set(names.map(buildingKey)).size).toBe(names.length);
  });

  it.each(
    each('2 | 02 | 2单元 | 二单元 | 单元2 | 2門 | 2号门 | Unit 2 | unit2 | UNIT 02 | 贰单元 | 2nd entrance'),
  )('unit 2 may be written %s', (written) => expect(unitKey(written)).toBe('2'));

  it.each(each('502 | 502室 | 502房 | 五〇二室 | Room 502 | Rm.502 | #502 | 0502 | Apt 502 | ５０２'))(
    'room 502 may be written %s',
    (written) => expect(roomKey(written)).toBe('502'),
  );

  it.each(
    each(
      '5 | 5F | 5f | 5楼 | 5层 | 5樓 | L5 | F5 | 5/F | 05 | 五楼 | 第五层 | Floor 5 | 5th floor | Level 5 | ５Ｆ',
    ),
  )('floor 5 may be written %s', (floor) => expect(floorNumber({ floor })).toBe(5));

  it.each([
    [{ floor: 'B1' }, -1],
    [{ floor: '-2' }, -2],
    [{ floor: '负一楼' }, -1],
    [{ floor: '地下二层' }, -2],
    [{ floor: 'B1F' }, -1],
    [{ floor: 'G' }, 1],
    [{ floor: '底楼' }, 1],
    [{ floor: '十二楼' }, 12],
    [{ room: '502室' }, 5],
    [{ room: 'Room 1203' }, 12],
    [{ room: '五〇二' }, 5],
    [{ room: '2-1502' }, 15],
    [{ floor: null, room: '十楼' }, undefined],
    [{ room: 'ground' }, undefined],
    [{}, undefined],
  ])('a floor is told by %j', (door, floor) => expect(floorNumber(door)).toBe(floor));

  it('anything at all is a name: the same for the same, never empty for what can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        for (const key of [buildingKey, unitKey, roomKey]) {
          expect(key(`\u200B${written} `)).toBe(key(written));
          if (/[\p{L}\p{N}]/u.test(written.normalize('NFKC'))) expect(key(written)).not.toBe('');
        }
        floorNumber({ floor: written, room: written });
      }),
    );
  });

  it('a number is found however it is dressed', () => {
    const dressed = fc.constantFrom<(n: string) => string>(
      (n) => `${n}号楼`,
      (n) => `第${n}幢`,
      (n) => `${n}#`,
      (n) => `Building ${n}`,
      (n) => n.padStart(4, '0'),
      (n) => [...n].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), dressed, (number, dress) => {
        expect(buildingKey(dress(String(number)))).toBe(String(number));
      }),
    );
  });
});
