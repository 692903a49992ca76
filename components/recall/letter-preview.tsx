import { Text } from '@mantine/core';
import type { RecallSeverity, RecallTarget } from '@/lib/domain/recall/recall';
import type { RecallDraft } from '@/lib/domain/recall/recall-draft';
import { composeRecallLetter } from '@/lib/domain/recall/recall-letter';
import classes from './recall-form.module.css';

type LetterPreviewProps = Pick<RecallDraft, 'clinic'> & {
  target: { kind: RecallTarget['kind']; title: string; sheetTitle: string } | null;
  severity: RecallSeverity | null;
  letter: string;
  /** ISO: `2026-05-03`. */
  today: string;
};

const reader = {
  name: 'Robin Example',
  address: '12 Example Street\nExample Town',
  recordNumber: '0000',
  printSize: 12,
} as const;

// A rule is worded for clinicians: its letters name the advice as each person's sheet did.
const titleOf = (target: LetterPreviewProps['target']): string => {
  if (target === null) return 'What changed';
  return target.kind === 'rule' ? 'The advice, as the sheet called it' : target.title;
};

/** The whole letter as it will print, to a reader who is made up. */
export const LetterPreview = ({ clinic, target, severity, letter, today }: LetterPreviewProps) => {
  const shown = composeRecallLetter({
    clinic,
    patient: reader,
    recall: {
      title: titleOf(target),
      letter: letter.trim() || 'What you write stands here.',
      severity: severity ?? 'information',
    },
    sheetTitle: target?.sheetTitle ?? 'The title of the sheet',
    givenOn: today,
    code: '00000-00000-00000-00000',
    date: today,
    signedBy: 'The job title of whoever prints it',
  });
  return (
    <section aria-labelledby="letter-title" className={classes.preview}>
      <Text size="sm" c="dimmed" id="letter-title">
        The letter, to someone made up
      </Text>
      <article className={classes.letter}>
        <div className={classes.letterClinic}>
          <b>{shown.clinic.name}</b>
          {shown.clinic.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
        <div className={classes.letterLines}>
          {[shown.reader.name, ...shown.reader.addressLines].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
        <div className={classes.letterLines}>
          {[shown.dateLine, ...shown.references].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
        <p className={classes.letterHeading}>{shown.heading}</p>
        <p>{shown.salutation}</p>
        {shown.firstLine !== null && (
          <p>
            <b>{shown.firstLine}</b>
          </p>
        )}
        {shown.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may read the same, and none is ever moved.
          <p key={index}>{paragraph}</p>
        ))}
        <p>{shown.closing}</p>
        <p>{shown.signature}</p>
      </article>
    </section>
  );
};
