'use client';

import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/shell/empty-state';
import { madeByWords } from '@/components/translation/made-by-words';
import { ReadinessMark } from '@/components/translation/readiness-mark';
import { ReviewActs } from '@/components/translation/review-acts';
import { versionStateWords } from '@/lib/domain/content/version-state';
import type { TranslationText, TranslationView } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

type TranslationSideProps = {
  view: TranslationView;
  mayWrite: boolean;
  busy: boolean;
  failure: string | null;
  onStart: () => void;
  onApprove: (andNext: boolean) => void;
  onGiveBack: (words: string) => void;
  /** What a machine sees of it. */
  check: ReactNode;
};

const reviewWords = ({ clinicalReviewerName, languageReviewerName }: TranslationText): string =>
  [
    clinicalReviewerName && `Content approved by ${clinicalReviewerName}.`,
    languageReviewerName && `Language approved by ${languageReviewerName}.`,
  ]
    .filter(Boolean)
    .join(' ');

const Standing = ({ view, text }: { view: TranslationView; text: TranslationText }) => (
  <div className={classes.standingLine}>
    <ReadinessMark readiness={view.readiness} />
    <Text size="sm" c="dimmed">
      {versionStateWords[text.state]}. {madeByWords(text.madeBy, text.authorNames)} {reviewWords(text)}
    </Text>
  </div>
);

/** A translation as it is read, with what the reader may do about it. */
export const TranslationSide = (props: TranslationSideProps) => {
  const { view, mayWrite, busy, failure, onStart, onApprove, onGiveBack, check } = props;
  const { text, language } = view;
  const mayApprove = text?.mayReview === true && view.madeFrom === null;
  const change = mayWrite && (
    <Button variant="default" disabled={busy} onClick={onStart}>
      {text ? 'Change it' : 'Translate it'}
    </Button>
  );
  return (
    <>
      {text ? (
        <>
          <Standing view={view} text={text} />
          <div className={classes.words} lang={language}>
            <p className={classes.title}>{text.title}</p>
            <p className={classes.markdown}>{text.markdown}</p>
          </div>
          {check}
        </>
      ) : (
        <EmptyState
          title="Not translated yet"
          text="Until it is translated and reviewed, the clinician is told, and it can be printed in English with a notice."
        />
      )}
      {text && mayApprove && (
        <ReviewActs
          state={text.state}
          language={language}
          waiting={view.waiting}
          busy={busy}
          onApprove={onApprove}
          onGiveBack={onGiveBack}
        >
          {change}
        </ReviewActs>
      )}
      {text && view.madeFrom && (
        <Text size="sm">
          It can’t be approved or printed: the English has changed. Bring it up to date, and give it to review again.
        </Text>
      )}
      {failure && (
        <Text size="sm" c="var(--desk-stop)" role="alert">
          {failure}
        </Text>
      )}
      {!mayApprove && <div>{change}</div>}
    </>
  );
};
