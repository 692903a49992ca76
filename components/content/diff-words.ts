import { diffWordsWithSpace } from 'diff';

export type DiffPiece = { kind: 'same' | 'added' | 'removed'; text: string };

// Beyond this many changed words two texts have nothing to do with each other, and a comparison would only take long.
const mostEdits = 3000;

const isSpace = (piece: DiffPiece | undefined): boolean =>
  piece?.kind === 'same' && piece.text.trim() === '' && !piece.text.includes('\n');

const isChange = (piece: DiffPiece | undefined): boolean => piece !== undefined && piece.kind !== 'same';

/** What is removed of a stretch of changes, then what is added: a phrase for a phrase, not word by word. */
const settle = (stretch: DiffPiece[]): DiffPiece[] => {
  const textOf = (kind: 'added' | 'removed'): string =>
    stretch.flatMap((piece) => (piece.kind === kind || piece.kind === 'same' ? [piece.text] : [])).join('');
  const kinds = (['removed', 'added'] as const).filter((kind) => stretch.some((piece) => piece.kind === kind));
  // The spaces between belong to both sides, so a side that has nothing else keeps them where they are.
  return kinds.length === 2 ? kinds.map((kind) => ({ kind, text: textOf(kind) })) : stretch;
};

const joinChanges = (pieces: DiffPiece[]): DiffPiece[] => {
  const joined: DiffPiece[] = [];
  let stretch: DiffPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const continues = stretch.length > 0 && isSpace(piece) && isChange(pieces[index + 1]);
    if (isChange(piece) || continues) {
      stretch.push(piece);
      continue;
    }
    joined.push(...settle(stretch), piece);
    stretch = [];
  }
  return [...joined, ...settle(stretch)];
};

/** How does one text become the other? In the order of reading; what goes comes before what takes its place. */
export const diffWords = (before: string, after: string): DiffPiece[] => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return joinChanges(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
};
