'use client';

import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { DraftSide } from '@/app/(editor)/content/translations/[language]/[name]/draft-side';
import { TranslationComments } from '@/app/(editor)/content/translations/[language]/[name]/translation-comments';
import { useTranslationCheck } from '@/app/(editor)/content/translations/[language]/[name]/use-translation-check';
import { useTranslationSteps } from '@/app/(editor)/content/translations/[language]/[name]/use-translation-steps';
import { CheckResult } from '@/components/translation/check-result';
import { SourceSide } from '@/components/translation/source-side';
import classes from '@/components/translation/translation.module.css';
import { TranslationSide } from '@/components/translation/translation-side';
import { isOpen } from '@/lib/domain/content/version-state';
import { languageWords } from '@/lib/domain/translation/language-words';
import type { TranslationView } from '@/lib/domain/translation/translation-views';

type TranslationClientProps = { view: TranslationView; mayWrite: boolean };

export const TranslationClient = ({ view, mayWrite }: TranslationClientProps) => {
  const { language, source, text } = view;
  const [words, setWords] = useState({ title: text?.title ?? '', markdown: text?.markdown ?? '' });
  const check = useTranslationCheck({ language, sourceVersionId: source.versionId, words });
  const steps = useTranslationSteps(view);
  const checked = <CheckResult check={check} />;
  return (
    <div className={classes.sides}>
      <SourceSide source={source} madeFrom={view.madeFrom} />
      <section className={classes.side} aria-labelledby="translation-title">
        <Title order={2} size="h4" id="translation-title">
          {languageWords[language].name}
        </Title>
        {mayWrite && text?.state === 'draft' ? (
          <DraftSide view={view} text={text} words={words} steps={steps} check={checked} onWords={setWords} />
        ) : (
          <TranslationSide view={view} mayWrite={mayWrite} check={checked} {...steps} />
        )}
        {text && isOpen(text.state) && (
          <TranslationComments versionId={text.id} comments={view.comments} mayComment={mayWrite} />
        )}
        {view.inForce && (
          <div>
            <Text size="sm" fw={600}>
              In force until this is approved
            </Text>
            <div className={classes.words} lang={language}>
              <p className={classes.title}>{view.inForce.title}</p>
              <p className={classes.markdown}>{view.inForce.markdown}</p>
            </div>
          </div>
        )}
      </section>
    </div>
  );
};
