import { encode } from 'uqr';
import type { Drawing } from '@/lib/domain/content/figure';

/** One path of horizontal bars: neighbouring dark modules of a row are joined, so that no hairline shows between them. */
const toPath = (rows: readonly boolean[][]): string => {
  const bars: string[] = [];
  rows.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      let end = x;
      while (row[end] === true) end += 1;
      if (end > x) bars.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
      x = end + 1;
    }
  });
  return bars.join('');
};

/**
 * What does the QR code of this text look like? Error correction M (15 %), which survives being copied twice. The quiet
 * zone of four modules (ISO/IEC 18004) is not drawn: the place on the sheet must leave it.
 */
export const qrDrawing = (text: string): Drawing => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return { viewBox: [0, 0, size, size], shapes: [{ kind: 'path', d: toPath(data), fill: '#000' }] };
};
