import { stringify } from 'csv-stringify/sync';
import { neutralCell } from '@/lib/documents/csv/neutral-cell';

/** A number is written as a number, a minus sign included; null and what is no number leave the cell empty. */
export type CsvCell = string | number | null;

export type CsvColumn<Row> = { heading: string; value: (row: Row) => CsvCell };

/** Without it, spreadsheets read UTF-8 as the letters of their country. */
const byteOrderMark = '\uFEFF';

const rowsInChunk = 100;

const printed = (cell: CsvCell): string | number => {
  if (typeof cell === 'string') return neutralCell(cell);
  return cell !== null && Number.isFinite(cell) ? cell : '';
};

const lines = (records: readonly (readonly CsvCell[])[]): string =>
  stringify(
    records.map((cells) => cells.map(printed)),
    // Without the second, a line break of its own kind inside a cell is not quoted, and ends the row for most readers.
    { record_delimiter: '\r\n', quote_record_delimiter: true },
  );

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes where needed), UTF-8 with a byte order mark, in chunks of 100 rows; the first
 * chunk also holds the headings. Texts that a spreadsheet would compute are neutralised. Rows are asked for as the
 * chunks are; what `rows` throws is thrown on, and `rows` is ended when nobody wants the rest.
 */
export async function* csvRows<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<string, void, undefined> {
  let head = byteOrderMark;
  let records: CsvCell[][] = [columns.map(({ heading }) => heading)];
  for await (const row of rows) {
    records.push(columns.map(({ value }) => value(row)));
    if (records.length < rowsInChunk) continue;
    yield head + lines(records);
    head = '';
    records = [];
  }
  if (records.length > 0) yield head + lines(records);
}
