import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import classes from '@/components/review/review.module.css';
import { SheetChanges } from '@/components/review/sheet-changes';
import type { ReviewCheck } from '@/lib/domain/content/review-view';

/** How far the check of a text is. */
export type CheckProgress =
  | { status: 'checking'; seconds: number }
  | { status: 'checked'; check: ReviewCheck }
  | { status: 'failed'; words: string };

type CheckResultProps = {
  progress: CheckProgress;
  /** Translations change no sheet of the topic's own language. */
  showsSheets: boolean;
  onRetry: () => void;
};

const Problems = ({ problems }: Pick<ReviewCheck, 'problems'>) =>
  problems.length === 0 ? (
    <Text size="sm" className={classes.ok ?? ''}>
      <IconCheck size={15} aria-hidden /> Nothing stands in the way of publishing it.
    </Text>
  ) : (
    <div className={classes.problems}>
      <Text fw={600} size="sm">
        <IconAlertTriangleFilled size={14} aria-hidden /> It can’t be published yet
      </Text>
      <ul>
        {problems.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <Text size="sm">{reason}</Text>
          </li>
        ))}
      </ul>
    </div>
  );

/** What the checks say of a text, and whose sheets it changes. */
export const CheckResult = ({ progress, showsSheets, onRetry }: CheckResultProps) => (
  <>
    <section aria-labelledby="checks-title" aria-busy={progress.status === 'checking'}>
      <Title order={2} id="checks-title" mb="xs">
        Checks
      </Title>
      <div role="status">
        {progress.status === 'checking' && (
          <Text size="sm" c="dimmed">
            Laying out the sheets that it changes{progress.seconds > 0 && `, ${progress.seconds} s`}
          </Text>
        )}
        {progress.status === 'failed' && (
          <>
            <Text size="sm">{progress.words}</Text>
            <Button size="compact-md" variant="default" onClick={onRetry}>
              Check again
            </Button>
          </>
        )}
        {progress.status === 'checked' && <Problems problems={progress.check.problems} />}
      </div>
    </section>
    {showsSheets && progress.status === 'checked' && (
      <section aria-labelledby="sheets-title">
        <Title order={2} id="sheets-title" mb="xs">
          On sheets
        </Title>
        <SheetChanges sheets={progress.check.sheets} presets={progress.check.presets} />
      </section>
    )}
  </>
);
