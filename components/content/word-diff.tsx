import { Text } from '@mantine/core';
import { type DiffPiece, diffWords } from '@/components/content/diff-words';
import classes from './word-diff.module.css';

type WordDiffProps = { before: string; after: string };

const wordsIn = (pieces: readonly DiffPiece[], kind: DiffPiece['kind']): number =>
  pieces.filter((piece) => piece.kind === kind).flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''))
    .length;

const countWords = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

const summary = (pieces: readonly DiffPiece[]): string => {
  const added = wordsIn(pieces, 'added');
  const removed = wordsIn(pieces, 'removed');
  if (pieces.every(({ kind }) => kind === 'same')) return 'No difference.';
  if (added + removed === 0) return 'Only spaces and lines differ.';
  return `${countWords(added)} added, ${countWords(removed)} removed.`;
};

const Piece = ({ piece }: { piece: DiffPiece }) => {
  switch (piece.kind) {
    case 'same':
      return piece.text;
    case 'removed':
      return (
        <del>
          <span className="visually-hidden"> [removed: </span>
          {piece.text}
          <span className="visually-hidden">] </span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="visually-hidden"> [added: </span>
          {piece.text}
          <span className="visually-hidden">] </span>
        </ins>
      );
  }
};

/** Two texts as one, with what was taken out struck through and what was put in underlined. */
export const WordDiff = ({ before, after }: WordDiffProps) => {
  const pieces = diffWords(before, after);
  return (
    <div className={classes.diff}>
      <Text size="sm" c="dimmed">
        {summary(pieces)}
      </Text>
      <div className={classes.text}>
        {pieces.map((piece, index) => (
          <Piece key={String(index)} piece={piece} />
        ))}
      </div>
    </div>
  );
};
