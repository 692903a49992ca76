import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

export type Diary = Extract<DocumentPart, { kind: 'diary' }>;

/** In points: the size of the table's text, the widths of its first and of each other column. */
export type DiaryMeasures = { size: number; first: number; column: number };

export const cellPadding = 5;

/** How much the first column may take, so that the others keep room to write. */
const firstShare = 0.34;

const sizes = [24, 18, 16, 14, 12, 11, 10, 9];

const longestWord = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => widthOfText(word, size, true)));

/**
 * How large can the diary's words be? The largest size, at most the sheet's own, at which every word fits its cell.
 * At 9 pt nothing smaller is tried: the lint then names the word that is too long.
 */
export const diaryMeasures = (diary: Diary, bodySize: number, width: number): DiaryMeasures => {
  const count = Math.max(1, diary.columns.length);
  const all = [diary, ...(diary.beside ? [diary.beside] : [])];
  const rows = all.flatMap((words) => words.rows);
  let measured: DiaryMeasures = { size: bodySize, first: width * firstShare, column: 0 };
  for (const size of sizes.filter((each) => each <= bodySize)) {
    const room = 2 * cellPadding + 1;
    const widest = Math.max(0, ...rows.map((row) => widthOfText(row, size, false))) + room;
    const first = Math.max(
      longestWord([...all.map(({ firstColumn }) => firstColumn), ...rows], size) + room,
      Math.min(widest, width * firstShare),
    );
    measured = { size, first, column: (width - first) / count };
    const columns = all.flatMap((words) => words.columns);
    if (measured.column >= longestWord(columns, size) + room) return measured;
  }
  return measured;
};
