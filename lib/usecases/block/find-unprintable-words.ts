import { findUnprintableInPool } from '@/lib/documents/pdf/render-pool';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { bodyLines } from '@/lib/domain/content/body-lines';
import type { DraftCheck } from '@/lib/domain/content/draft-check';
import type { FindingPlace } from '@/lib/domain/content/text-finding';

/** Which characters of a text's title and lines can't be printed? Each with where it stands first in its line. */
export const findUnprintableWords = async (title: string, body: BlockBody): Promise<DraftCheck['unprintable']> => {
  const lines = bodyLines(body);
  const places: FindingPlace[] = [
    { in: 'title' },
    ...lines.map(({ node, item }): FindingPlace => ({ in: 'body', node, item })),
  ];
  const found = await findUnprintableInPool([title, ...lines.map(({ text }) => text)]);
  return found.flatMap((characters, index) =>
    characters.map(({ character, codePoint }) => ({
      character,
      name: codePoint,
      place: places[index] ?? { in: 'block' },
    })),
  );
};
