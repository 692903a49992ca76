import { findUnprintableInPool } from '@/lib/documents/pdf/render-pool';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { bodyLines } from '@/lib/domain/content/body-lines';
import type { DraftCheck } from '@/lib/domain/content/draft-check';
import type { FindingPlace } from '@/lib/domain/content/text-finding';

/** Which characters of a text's title and lines can't be printed? Each with where it stands first in its line. */
export const findUnprintableWords = async (title: string, body: BlockBody): Promise<DraftCheck['unprintable']> => {
  const lines = bodyLines(body);
  const places: ((at: number) => FindingPlace)[] = [
    () => ({ in: 'title' }),
    ...lines.map(
      ({ node, item }) =>
        (at: number): FindingPlace => ({ in: 'body', node, item, at }),
    ),
  ];
  const found = await findUnprintableInPool([title, ...lines.map(({ text }) => text)]);
  return places.flatMap((placeOf, index) =>
    (found[index] ?? []).map(({ character, codePoint, offset }) => ({
      character,
      name: codePoint,
      place: placeOf(offset),
    })),
  );
};
