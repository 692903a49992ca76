import { Button } from '@mantine/core';
import classes from './people.module.css';

type DoneLineProps = { words: string; onUndo: (() => void) | null };

/** What was done to somebody, and the way back where there is one. */
export const DoneLine = ({ words, onUndo }: DoneLineProps) => (
  <span className={classes.done}>
    {words}
    {onUndo && (
      <Button variant="default" size="compact-sm" onClick={onUndo}>
        Undo
      </Button>
    )}
  </span>
);
