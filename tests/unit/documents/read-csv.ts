/** A small reader of RFC 4180, written without the writer: a byte order mark, then rows that end in CRLF. */
export const readCsv = (text: string): string[][] => {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    const plain = /^[^",\r\n]*/.exec(text.slice(at))?.[0] ?? '';
    row.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : plain);
    at += quoted ? quoted[0].length : plain.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor CRLF at ${at}: ${JSON.stringify(text.slice(at, at + 10))}`);
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
};
