import { UnreadableList } from './columns.js';
import { readCsv, type CsvPage, type CsvSource } from './read-csv.js';

/** GBK, as a till's Windows writes it: 商品编码,库存 / A1,7 / 牛奶,3. */
const GBK = Buffer.from('c9ccc6b7b1e0c2eb2cbfe2b4e60a41312c370ac5a3c4cc2c330a', 'hex');

async function read(text: string | Buffer, source: Partial<CsvSource> = {}, chunk = Infinity) {
  const bytes = Buffer.from(text as string);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += Math.min(chunk, bytes.length)) {
      yield await Promise.resolve(bytes.subarray(at, Math.min(bytes.length, at + chunk)));
    }
  }
  const pages: CsvPage[] = [];
  for await (const page of readCsv({ bytes: chunks(), timeZone: 'Asia/Shanghai', ...source }))
    pages.push(page);
  const rows = pages.flatMap((page) => page.rows);
  return {
    pages,
    levels: rows.flatMap((row) => ('level' in row ? [row.level] : [])),
    refusals: rows.flatMap((row) => ('refusal' in row ? [row] : [])),
    remarks: rows.flatMap((row) =>
      'level' in row && row.remark ? [{ row: row.row, sku: row.level.sku, remark: row.remark }] : [],
    ),
    brokeOff: pages.at(-1)?.brokeOff,
  };
}

describe('a CSV list', () => {
  it('is read in UTF-8 with and without a mark, in GBK, and in UTF-16, without being told which', async () => {
    const text = '商品编码,库存\nA1,7\n牛奶,3\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [text, `\ufeff${text}`, GBK, utf16]) {
      const { levels } = await read(bytes);
      expect(levels).toMatchObject([
        { sku: 'A1', onHand: 7 },
        { sku: '牛奶', onHand: 3 },
      ]);
    }
  });

  it('is read the same however its bytes are cut', async () => {
    for (const chunk of [1, 2, 3, 7]) {
      expect((await read(GBK, {}, chunk)).levels).toMatchObject([{ sku: 'A1' }, { sku: '牛奶' }]);
    }
  });

  it('stays ASCII until bytes say otherwise, also far down', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `a${index},1,plain`).join('\n');
    const late = Buffer.concat([Buffer.from(`sku,stock,name\n${lines}\nmilk,2,`), GBK.subarray(19, 23)]);
    const { levels } = await read(late, {}, 10_000);
    expect(levels.at(-1)).toMatchObject({ sku: 'milk', name: '牛奶' });
  });

  it('knows the columns of Chinese tills, quotes, thousands, local times, yuan and what is kept cold', async () => {
    const { levels } = await read(
      '商品条码;商品名称;库存数量;储存条件;零售价;安全库存;商品分类;更新时间\r\n' +
        '690;"牛奶; ""鲜""";"1,200";冷藏;12.50;5;乳品;2022/03/28 08:30:00\r\n',
    );
    expect(levels).toEqual([
      {
        sku: '690',
        name: '牛奶; "鲜"',
        onHand: 1_200,
        temperature: 'chilled',
        price: 1_250,
        safetyStock: 5,
        category: '乳品',
        asOf: '2022-03-28T00:30:00.000Z',
      },
    ]);
  });

  it('reads what is sold to adults only, and says of a word that is neither yes nor no that it was passed over', async () => {
    const { levels, remarks } = await read(
      'sku,stock,age_restricted\nwine,7,是\nmilk,4,no\nbread,3,\nodd,1,perhaps\n',
    );
    expect(levels.map(({ sku, ageRestricted }) => [sku, ageRestricted])).toEqual([
      ['wine', true],
      ['milk', false],
      ['bread', undefined],
      ['odd', undefined],
    ]);
    expect(remarks).toEqual([
      { row: 4, sku: 'odd', remark: expect.stringMatching(/^ageRestricted: "perhaps"/) },
    ]);
  });

  it('refuses rows that make no sense with their row and article, and takes the others', async () => {
    const { levels, refusals } = await read(
      'sku,stock\nmilk,4\nbad,-3\nhalf,1.5\nmuch,99999999999\nworse,many\n,5\nbread,7\nshort\n',
    );
    expect(levels.map(({ sku, onHand }) => [sku, onHand])).toEqual([
      ['milk', 4],
      ['bad', 0],
      ['half', 1],
      ['bread', 7],
    ]);
    expect(refusals.map(({ row, sku }) => [row, sku])).toEqual([
      [4, 'much'],
      [5, 'worse'],
      [6, undefined],
      [8, 'short'],
    ]);
    expect(refusals[0]?.refusal).toContain('onHand');
    expect(refusals[0]?.refusal).toContain('99999999999');
  });

  it.each([
    ['a number with thousands', 'sku,stock\nmilk,1,200\nbread,7\n'],
    ['a price with thousands', 'sku,stock,price\nmilk,40,¥1,250.5\nbread,7,3\n'],
    ['a name with a comma', 'sku,name,stock\nmilk,Milk, fresh,40\nbread,Bread,7\n'],
    ['a name with a comma in the last line', 'sku,name,stock\nbread,Bread,7\nmilk,2 l, fresh,40\n'],
  ])('refuses a row in which %s, without quotes, has moved the fields', async (_, list) => {
    const { levels, refusals } = await read(list);
    expect(levels.map(({ sku, onHand }) => [sku, onHand])).toEqual([['bread', 7]]);
    expect(refusals).toEqual([expect.objectContaining({ refusal: expect.stringMatching(/fields under/) })]);
  });

  it('takes rows with empty fields after the last heading, as spreadsheets write them', async () => {
    const { levels, refusals } = await read('sku,stock\nmilk,4,,\nbread,7,, \n');
    expect(levels.map(({ sku, onHand }) => [sku, onHand])).toEqual([
      ['milk', 4],
      ['bread', 7],
    ]);
    expect(refusals).toEqual([]);
  });

  it('says that a list which ends in the middle of a line is not whole; what came before counts', async () => {
    const cut = await read('sku,stock,name\nmilk,4,Milk\nbread,7');
    expect(cut.levels.map(({ sku }) => sku)).toEqual(['milk']);
    expect(cut.brokeOff).toContain('row 2');
    const quote = await read('sku,stock,name\nmilk,4,Milk\nbread,7,"Bre\nrice,3,Rice\n');
    expect(quote.levels.map(({ sku }) => sku)).toEqual(['milk']);
    expect(quote.brokeOff).toContain('quote');
    expect((await read('sku,stock\nmilk,4\nbread,7')).brokeOff).toBeUndefined();
  });

  it('is not whole either where a quote is never closed and swallows what follows: what came before counts', async () => {
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `sku-${from + index},5,something`).join('\n');
    const list = `sku,stock,name\n${lines(0, 10)}\nopen,1,"never\n${lines(10, 50_000)}\n`;
    const { levels, brokeOff } = await read(list, {}, 65_536);
    expect(brokeOff).toContain('quote');
    expect(levels).toHaveLength(10);
  });

  it('cannot be read without a column for the article and one for the number', async () => {
    for (const text of ['', '<html>no list</html>', 'name,stock\nmilk,3\n', 'sku,name\nmilk,Milk\n']) {
      await expect(read(text)).rejects.toThrow(UnreadableList);
    }
    await expect(read('sku,stock\n')).resolves.toMatchObject({ levels: [], refusals: [] });
  });

  it('counts what came before a connection breaks, and then says so', async () => {
    async function* breaking() {
      yield await Promise.resolve(
        Buffer.from(`sku,stock\n${Array.from({ length: 1_200 }, (_, index) => `a${index},1`).join('\n')}`),
      );
      throw new Error('connection reset');
    }
    const seen: number[] = [];
    const reading = async () => {
      for await (const { read: soFar } of readCsv({ bytes: breaking(), timeZone: 'UTC' })) seen.push(soFar);
    };
    await expect(reading()).rejects.toThrow('connection reset');
    expect(seen).toEqual([1_000]);
  });

  it('goes on after the rows that were read before', async () => {
    const text = `sku,stock\n${Array.from({ length: 2_500 }, (_, index) => `a${index},1`).join('\n')}\n`;
    const { pages } = await read(text);
    expect(pages.map(({ rows, read: soFar, isLast }) => [rows.length, soFar, isLast])).toEqual([
      [1_000, 1_000, false],
      [1_000, 2_000, false],
      [500, 2_500, true],
    ]);
    const rest = await read(text, { after: 2_000 });
    expect(rest.levels.map(({ sku }) => sku)[0]).toBe('a2000');
    expect(rest.levels).toHaveLength(500);
  });
});
