'use client';

import { NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Meters } from '@/components/handout/meters';
import { Sheet } from '@/components/handout/sheet/sheet';
import type { DraftSheet } from '@/lib/domain/content/draft-check';
import type { Preset } from '@/lib/domain/content/topic-library';
import classes from './check.module.css';

type DraftSheetViewProps = {
  sheet: DraftSheet | null;
  /** The last answer is not of what stands in the text now. */
  isBusy: boolean;
  presets: readonly Preset[];
  presetId: string;
  adviceKey: string;
  isHelp: boolean;
  onPreset: (presetId: string) => void;
};

/** Marks the text on the sheet, and brings it into view where the sheet scrolls by itself. */
const useMarked = (sheet: DraftSheet | null, adviceKey: string, isHelp: boolean) => {
  const frame = useRef<HTMLElement>(null);
  const pages = sheet?.onSheet ? sheet.pages : null;
  useEffect(() => {
    const held = frame.current;
    if (!held || !pages) return;
    const where = isHelp ? '[data-part="get-help"]' : `[data-advice="${CSS.escape(adviceKey)}"]`;
    const found = Array.from(held.querySelectorAll<HTMLElement>(where));
    for (const element of found) element.dataset.drafted = '';
    const [first] = found;
    if (first && held.scrollHeight > held.clientHeight) {
      const above = first.getBoundingClientRect().top - held.getBoundingClientRect().top;
      held.scrollTo({ top: held.scrollTop + above - held.clientHeight / 3 });
    }
    return () => {
      for (const element of found) delete element.dataset.drafted;
    };
  }, [pages, adviceKey, isHelp]);
  return frame;
};

/** The sheet of a ready profile as it prints, with the text that is being written in its place. */
export const DraftSheetView = (props: DraftSheetViewProps) => {
  const { sheet, isBusy, presets, presetId, adviceKey, isHelp, onPreset } = props;
  const frame = useMarked(sheet, adviceKey, isHelp);
  return (
    <>
      <div className={classes.sheetHead}>
        <NativeSelect
          label="As printed for"
          data={presets.map(({ id, label }) => ({ value: id, label }))}
          value={presetId}
          onChange={(event) => onPreset(event.currentTarget.value)}
        />
        {sheet && <Meters meters={sheet.meters} />}
        {sheet && (
          <Text size="sm" className={classes.why ?? ''} data-on={sheet.onSheet}>
            {sheet.onSheet ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangleFilled size={14} aria-hidden />}{' '}
            <b>{sheet.onSheet ? 'On this sheet.' : 'Not on this sheet.'}</b> {sheet.why}
          </Text>
        )}
      </div>
      <section
        ref={frame}
        className={classes.sheet}
        aria-label="The sheet as it prints"
        aria-busy={isBusy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to (WCAG 2.1.1).
        tabIndex={0}
      >
        {sheet ? (
          <Sheet document={sheet.document} pages={sheet.pages} />
        ) : (
          <div className={classes.blank}>
            <Text size="lg" fw={600}>
              The sheet appears here
            </Text>
            <Text>
              As soon as the text has a title, a section and a first line, it is drawn as it will print, and follows
              each change.
            </Text>
          </div>
        )}
      </section>
    </>
  );
};
