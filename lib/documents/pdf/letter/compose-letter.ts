import { createElement } from 'react';
import { fillPages, only } from '@/lib/documents/pdf/layout/fill-pages';
import type { LaidNode, LaidPage } from '@/lib/documents/pdf/layout/laid-node';
import { layOut } from '@/lib/documents/pdf/layout/lay-out';
import { lintWords } from '@/lib/documents/pdf/layout/lint-pages';
import { LetterBody } from '@/lib/documents/pdf/letter/letter-body';
import { letterMeasures } from '@/lib/documents/pdf/letter/letter-measures';
import { letterName } from '@/lib/documents/pdf/letter/letter-texts';
import { RunningFooter } from '@/lib/documents/pdf/sheet/running-lines';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

/** White space between the text and the footer, in points. */
const footerGap = 9;

/**
 * What stands where on each page of this letter, the one at `index` of its file? Pages are counted within the letter, and
 * not at all where there is only one. It must have passed `guardLetters`. Throws the DocumentErrors of `composePages`.
 */
export const composeLetter = async (letter: RecallLetter, paper: Paper, index: number): Promise<LaidPage[]> => {
  const measures = letterMeasures(paper, letter.printSize);
  const { page, side, top, bottom } = measures;
  const name = letterName(index);
  const footerAt = (number: number, pages: number) =>
    createElement(RunningFooter, { footer: letter.footer, measures, page: number, pages });
  const [footer, column] = only(
    await layOut([footerAt(88, 88), createElement(LetterBody, { letter, index, name, measures })], page.width),
    2,
  ) as [LaidNode, LaidNode];
  lintWords(column, name);
  return fillPages(column, {
    ...page,
    side,
    top,
    bottom: page.height - bottom - footer.box.height - footerGap,
    header: null,
    footer: { margin: bottom, element: (number, pages) => (pages === 1 ? null : footerAt(number, pages)) },
  });
};
