'use client';

import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraftSaving } from '@/app/(editor)/content/translations/[language]/[name]/use-draft-saving';
import type { TranslationSteps } from '@/app/(editor)/content/translations/[language]/[name]/use-translation-steps';
import { DraftFields } from '@/components/translation/draft-fields';
import { madeByWords } from '@/components/translation/made-by-words';
import { SaveLine } from '@/components/translation/save-line';
import classes from '@/components/translation/translation.module.css';
import type { TranslationText, TranslationView } from '@/lib/domain/translation/translation-views';

type Words = { title: string; markdown: string };

type DraftSideProps = {
  view: TranslationView;
  text: TranslationText;
  words: Words;
  steps: TranslationSteps;
  check: ReactNode;
  onWords: (words: Words) => void;
};

export const DraftSide = ({ view, text, words, steps, check, onWords }: DraftSideProps) => {
  const { language, source } = view;
  const { id, edit, updatedAt } = text;
  const saving = useDraftSaving({
    ...{ id, edit, words },
    savedAt: updatedAt,
    sourceVersionId: source.versionId,
    isStale: view.madeFrom !== null,
  });
  const submit = async () => {
    if (await saving.flush(true)) steps.onSubmit(saving.editNow());
  };
  return (
    <>
      <Text size="sm" c="dimmed" className={classes.standingLine ?? ''}>
        Draft. {madeByWords(text.madeBy, text.authorNames)}
      </Text>
      <DraftFields language={language} words={words} onChange={onWords} />
      {check}
      {view.madeFrom && (
        <Text size="sm">
          It was made from the English as it was before. Giving it to review says that it fits the English of now.
        </Text>
      )}
      <div className={classes.acts}>
        <Button loading={steps.busy} onClick={() => void submit()}>
          Give to review
        </Button>
        <SaveLine state={saving.state} />
      </div>
      {steps.failure && (
        <Text size="sm" c="var(--desk-stop)" role="alert">
          {steps.failure}
        </Text>
      )}
    </>
  );
};
