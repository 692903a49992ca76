'use client';

import { Button, Kbd, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { usePlainKeys } from '@/components/shell/use-plain-keys';
import { useSingleKeys } from '@/components/shell/use-single-keys';
import classes from './record.module.css';

type Copied = 'not-yet' | 'copied' | 'selected';

/** Where the browser gives no clipboard, the text is left selected, one key from being copied. */
const copyBySelection = (element: HTMLElement): Copied => {
  const selection = window.getSelection();
  selection?.selectAllChildren(element);
  // Deprecated, and the only way left on a page without a secure connection.
  return document.execCommand('copy') ? 'copied' : 'selected';
};

const copy = async (text: string, element: HTMLElement): Promise<Copied> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyBySelection(element);
  }
};

const said: Record<Copied, string> = {
  'not-yet': '',
  copied: 'Copied',
  selected: 'Selected: press Ctrl C to copy',
};

/** What the chart should say of this sheet, to be copied with one key. */
export const ChartNote = ({ note }: { note: string }) => {
  const [keysOn] = useSingleKeys();
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<{ state: Copied; of: string }>({ state: 'not-yet', of: '' });
  // A note that changed since is not the one that was copied.
  const state = copied.of === note ? copied.state : 'not-yet';
  const copyNote = async () => {
    if (text.current) setCopied({ state: await copy(note, text.current), of: note });
  };
  usePlainKeys((key) => {
    if (key.toLowerCase() === 'c') void copyNote();
  });
  return (
    <section className={classes.note} aria-label="Chart note">
      <div className={classes.noteHead}>
        <Text size="sm" fw={600} component="h2">
          Chart note
        </Text>
        <Text size="sm" role="status" className={classes.noteStatus ?? ''}>
          {state === 'copied' && <IconCheck size={14} aria-hidden />} {said[state]}
        </Text>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          rightSection={keysOn && <Kbd size="xs">C</Kbd>}
          aria-keyshortcuts={keysOn ? 'C' : undefined}
          aria-label="Copy the chart note"
          onClick={() => void copyNote()}
        >
          Copy
        </Button>
      </div>
      <section
        className={classes.noteText}
        aria-label="Text of the chart note"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to (WCAG 2.1.1).
        tabIndex={0}
      >
        <p ref={text}>{note}</p>
      </section>
    </section>
  );
};
