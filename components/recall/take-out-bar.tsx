'use client';

import { Button, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { mostLetters } from '@/lib/domain/recall/recall-views';
import classes from './call-list.module.css';

/** What is being taken out just now, or how the last time ended. */
export type TakingOut =
  | { status: 'idle' }
  | { status: 'busy'; words: string /** 0 to 1; null when it can't be told. */; done: number | null }
  | { status: 'done'; words: string }
  | { status: 'failed'; words: string };

type TakeOutBarProps = {
  selected: number;
  stillToContact: number;
  closed: boolean;
  letters: TakingOut;
  csv: TakingOut;
  onPrintSelected: () => void;
  onPrintEveryone: () => void;
  onStopLetters: () => void;
  onDownloadCsv: () => void;
  onCancelCsv: () => void;
};

const Line = ({ state, cancelWords, onCancel }: { state: TakingOut; cancelWords: string; onCancel: () => void }) => {
  if (state.status === 'idle') return null;
  const isFailed = state.status === 'failed';
  return (
    <div className={classes.taking}>
      <div>
        <Text size="sm" className={isFailed ? (classes.problem ?? '') : ''}>
          {state.words}
        </Text>
        {state.status === 'busy' && state.done !== null && (
          <div className={classes.track} aria-hidden>
            <div style={{ width: `${100 * Math.min(1, state.done)}%` }} />
          </div>
        )}
      </div>
      {state.status === 'busy' && (
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {cancelWords}
        </Button>
      )}
    </div>
  );
};

const everyoneWords = (count: number): string => {
  const files = Math.ceil(count / mostLetters);
  return files > 1
    ? `Letters for everyone still to contact (${count}, ${files} files)`
    : `Letters for everyone still to contact (${count})`;
};

/** Letters and the call list, each whole or not at all. */
export const TakeOutBar = (props: TakeOutBarProps) => {
  const { selected, stillToContact, closed, letters, csv } = props;
  const isPrinting = letters.status === 'busy';
  return (
    <div className={classes.bar}>
      <div className={classes.buttons}>
        {!closed && (
          <>
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              disabled={selected === 0 || selected > mostLetters || isPrinting}
              onClick={props.onPrintSelected}
            >
              Print letters ({selected})
            </Button>
            <Button variant="default" disabled={stillToContact === 0 || isPrinting} onClick={props.onPrintEveryone}>
              {everyoneWords(stillToContact)}
            </Button>
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={csv.status === 'busy'}
          onClick={props.onDownloadCsv}
        >
          Download the call list (CSV)
        </Button>
      </div>
      {selected > mostLetters && <Text size="sm">One file holds at most {mostLetters} letters. Choose fewer.</Text>}
      <div role="status" className={classes.lines}>
        <Line state={letters} cancelWords="Stop after this file" onCancel={props.onStopLetters} />
        <Line state={csv} cancelWords="Cancel" onCancel={props.onCancelCsv} />
      </div>
    </div>
  );
};
