'use client';

import { Skeleton, Text, Title } from '@mantine/core';
import { DraftSheetView } from '@/components/block/check/draft-sheet-view';
import { FindingList, type FoundPlace } from '@/components/block/check/finding-list';
import { MeasureList } from '@/components/block/check/measure-list';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { DraftCheck } from '@/lib/domain/content/draft-check';
import type { Preset } from '@/lib/domain/content/topic-library';
import classes from './check.module.css';

/** The answer of the last check, and whether it is of what stands in the text now. */
export type Checked = {
  check: DraftCheck | null;
  isBusy: boolean;
  /** Why there was no answer, in words. */
  failure: string | null;
  presetId: string;
  onPreset: (presetId: string) => void;
};

type CheckColumnProps = Checked & {
  draft: BlockDraft;
  body: BlockBody;
  presets: readonly Preset[];
  onShow: (found: FoundPlace) => void;
  onReplace: (found: FoundPlace, offer: string) => void;
};

/** How a text reads, and what it is on the sheet, while it is written. */
export const CheckColumn = (props: CheckColumnProps) => {
  const { check, isBusy, failure, draft, body, presets, presetId, onPreset, onShow, onReplace } = props;
  return (
    <>
      <section
        className={classes.check}
        aria-labelledby="reads-title"
        aria-busy={isBusy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to (WCAG 2.1.1).
        tabIndex={0}
      >
        <Title order={2} id="reads-title">
          How it reads
        </Title>
        {failure !== null && <Text role="alert">Not checked: {failure}</Text>}
        {!check && failure === null && <Skeleton height={72} />}
        {check && (
          <>
            {check.measures && (
              <MeasureList measures={check.measures} isHowTo={body.some(({ kind }) => kind === 'steps')} />
            )}
            {body.length === 0 ? (
              <Text c="dimmed">What a reader would stumble over is listed here while you write.</Text>
            ) : (
              <FindingList
                findings={check.findings}
                unprintable={check.unprintable}
                onShow={onShow}
                onReplace={onReplace}
              />
            )}
          </>
        )}
      </section>
      <DraftSheetView
        sheet={check?.sheet ?? null}
        isBusy={isBusy}
        presets={presets}
        presetId={presetId}
        adviceKey={draft.adviceKey}
        onPreset={onPreset}
      />
    </>
  );
};
