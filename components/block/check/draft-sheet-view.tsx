'use client';

import { NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Meters } from '@/components/handout/meters';
import { Sheet } from '@/components/handout/sheet/sheet';
import { type DraftSheet, draftVersionId } from '@/lib/domain/content/draft-check';
import type { Preset } from '@/lib/domain/content/topic-library';
import classes from './check.module.css';

type DraftSheetViewProps = {
  sheet: DraftSheet | null;
  /** The last answer is not of what stands in the text now. */
  isBusy: boolean;
  presets: readonly Preset[];
  presetId: string;
  adviceKey: string;
  onPreset: (presetId: string) => void;
};

/** The text's own place on the sheet. Danger signs stand in one box with those of others. */
const findDrafted = (frame: HTMLElement, { document }: DraftSheet, adviceKey: string): HTMLElement | null => {
  const blocks = document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
  const ofAdvice = blocks.filter((block) => block.adviceKey === adviceKey);
  const at = ofAdvice.findIndex(({ versionId }) => versionId === draftVersionId);
  const drawn = frame.querySelectorAll<HTMLElement>(`[data-advice="${CSS.escape(adviceKey)}"]`);
  return at >= 0 ? (drawn[at] ?? null) : frame.querySelector<HTMLElement>('[data-part="get-help"]');
};

/** Marks the text on the sheet, and brings it into view where the sheet scrolls by itself. */
const useMarked = (sheet: DraftSheet | null, adviceKey: string) => {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const held = frame.current;
    const found = held && sheet?.onSheet ? findDrafted(held, sheet, adviceKey) : null;
    if (!held || !found) return;
    found.dataset.drafted = '';
    if (held.scrollHeight > held.clientHeight) {
      const above = found.getBoundingClientRect().top - held.getBoundingClientRect().top;
      held.scrollTo({ top: held.scrollTop + above - held.clientHeight / 3 });
    }
    return () => {
      delete found.dataset.drafted;
    };
  }, [sheet, adviceKey]);
  return frame;
};

/** The sheet of a ready profile as it prints, with the text that is being written in its place. */
export const DraftSheetView = (props: DraftSheetViewProps) => {
  const { sheet, isBusy, presets, presetId, adviceKey, onPreset } = props;
  const frame = useMarked(sheet, adviceKey);
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
