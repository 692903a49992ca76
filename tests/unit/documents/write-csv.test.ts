import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralCell } from '@/lib/documents/csv/neutral-cell';
import { type CsvCell, type CsvColumn, csvRows } from '@/lib/documents/csv/write-csv';
import { readCsv } from '@/tests/unit/documents/read-csv';

type Row = readonly CsvCell[];

const columnsFor = (count: number): CsvColumn<Row>[] =>
  Array.from({ length: count }, (_, index) => ({ heading: `Column ${index}`, value: (row) => row[index] ?? null }));

const write = async (rows: Iterable<Row> | AsyncIterable<Row>, columns = columnsFor(2)): Promise<string> => {
  let text = '';
  for await (const chunk of csvRows(columns, rows)) text += chunk;
  return text;
};

const cellOf = async (cell: CsvCell): Promise<string | undefined> => readCsv(await write([[cell, 'x']]))[1]?.[0];

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends each row with CRLF', async () => {
    expect(await write([['Añil', 2]])).toBe('\uFEFFColumn 0,Column 1\r\nAñil,2\r\n');
  });

  it('is only its headings when there are no rows', async () => {
    expect(await write([])).toBe('\uFEFFColumn 0,Column 1\r\n');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'a "b"', '"a ""b"""'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['nothing', '', ''],
    ['no value', null, ''],
    ['what is no number', Number.NaN, ''],
  ])('quotes a cell that needs it: %s', async (_, cell, printed) => {
    expect(await write([[cell, 'x']])).toBe(`\uFEFFColumn 0,Column 1\r\n${printed},x\r\n`);
  });

  it.each([-5, -0.25, 0, 1e21])('leaves the number %d a number', async (number) => {
    expect(await cellOf(number)).toBe(String(number));
  });

  it('neutralises a heading too', async () => {
    const columns: CsvColumn<Row>[] = [{ heading: '=1+1', value: () => null }];
    expect(await write([], columns)).toBe("\uFEFF'=1+1\r\n");
  });

  it('comes in chunks, and asks for no more rows than are wanted', async () => {
    let asked = 0;
    let ended = false;
    function* rows(): Generator<Row> {
      try {
        for (; ; asked += 1) yield ['a', asked];
      } finally {
        ended = true;
      }
    }
    for await (const chunk of csvRows(columnsFor(2), rows())) {
      expect(chunk.length).toBeGreaterThan(100);
      break;
    }
    expect(asked).toBeLessThan(200);
    expect(ended).toBe(true);
  });

  it('holds every row of a long table once, in order, whatever the chunks', async () => {
    for (const count of [98, 99, 100, 101, 250]) {
      const rows = Array.from({ length: count }, (_, index): Row => ['row', index]);
      const read = readCsv(await write(rows));
      expect(read.slice(1).map(([, number]) => Number(number))).toEqual(rows.map(([, number]) => number));
    }
  });

  it('fails when its rows do, instead of ending', async () => {
    async function* rows(): AsyncGenerator<Row> {
      yield ['a', 1];
      throw new Error('the database is away');
    }
    await expect(write(rows())).rejects.toThrow('the database is away');
  });
});

describe('a cell that a spreadsheet would compute', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1632', "'+44 1632"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['\u00A0\u200B=1', "'\u00A0\u200B=1"],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['﹫x', "'﹫x"],
    ['"=1', `'"=1`],
    ['a;=1+1', "a;'=1+1"],
    ['a\n- b', "a\n'- b"],
  ])('%j is made harmless', async (text, neutral) => {
    expect(await cellOf(text)).toBe(neutral);
  });

  it.each(['a=b', 'a - b', 'twice-daily', "O'Brien", 'mail@example.org', ' a', '½ + ½', 'no;yes', 'a\nb'])(
    '%j is left as it is',
    async (text) => {
      expect(await cellOf(text)).toBe(text);
    },
  );

  it('is seen in time that grows with its length, whatever it holds', () => {
    const started = performance.now();
    neutralCell(' '.repeat(200_000));
    neutralCell(';'.repeat(200_000));
    neutralCell('; '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

const hostile = fc
  .array(
    fc.constantFrom('=', '+', '-', '@', '＝', '"', "'", ',', ';', '\t', '\r', '\n', ' ', '\u200B', 'a', 'é', '😀', '1'),
    {
      maxLength: 12,
    },
  )
  .map((characters) => characters.join(''));

const cells = fc.oneof(
  hostile,
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

describe('any table', () => {
  it('reads back as it was written, texts neutralised', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cells, cells, cells), { maxLength: 12 }), async (rows) => {
        const read = readCsv(await write(rows, columnsFor(3)));
        const expected = rows.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell === null ? '' : String(cell))),
        );
        expect(read.slice(1)).toEqual(expected);
      }),
      { numRuns: 300 },
    ));

  it('holds no text that begins with a sign, however a spreadsheet divides it', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const neutral = neutralCell(text);
        expect(neutral).not.toMatch(/^[\t\r\n]/);
        for (const piece of neutral.split(/[;\t\r\n]/)) {
          expect(piece.replace(/[\s\p{Cf}"]/gu, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 2000 },
    ));

  it('keeps every character of a text: apostrophes are added, nothing is taken away', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = (said: string) => said.replaceAll("'", '');
        expect(bare(neutralCell(text))).toBe(bare(text));
      }),
    ));
});
