import { Button, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Sheet } from '@/components/handout/sheet/sheet';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import classes from './desk.module.css';

type SheetColumnProps = {
  preview: HandoutPreview | null;
  /** The answer takes so long that the place of the first sheet is drawn. */
  isSlow: boolean;
  problem: { title: string; detail: string } | null;
  onRetry: () => void;
  banner: ReactNode;
};

const BlankPaper = ({ children }: { children: ReactNode }) => <div className={classes.blank}>{children}</div>;

const widths = [40, 65, 30, 92, 88, 70, 95, 60, 84, 90, 45, 93, 80];

/** The sheet, as paper, exactly as it prints. */
export const SheetColumn = ({ preview, isSlow, problem, onRetry, banner }: SheetColumnProps) => (
  <>
    {problem && (
      <div className={classes.problem} role="alert">
        <Text size="sm">
          <b>{problem.title}.</b> {problem.detail}
        </Text>
        <Button size="compact-md" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </div>
    )}
    {banner}
    {preview ? (
      <Sheet document={preview.document} pages={preview.pages} />
    ) : isSlow ? (
      <BlankPaper>
        {widths.map((width) => (
          <Skeleton key={width} height={10} width={`${width}%`} mb={14} />
        ))}
      </BlankPaper>
    ) : (
      <BlankPaper>
        <Text size="lg" fw={600}>
          The sheet appears here
        </Text>
        <Text>
          Type an age and what matters for advice, such as “72 ckd4 warfarin”, and press Enter. It is drawn as it will
          print, and follows each change.
        </Text>
      </BlankPaper>
    )}
  </>
);
