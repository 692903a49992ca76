'use client';

import { Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { TextLink } from '@/components/shell/links';
import { ChoiceFilter } from '@/components/translation/choice-filter';
import { ReadinessMark } from '@/components/translation/readiness-mark';
import { translationAddress } from '@/components/translation/translation-address';
import { versionStateWords } from '@/lib/domain/content/version-state';
import type { TranslationEntry, TranslationList } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

const choices = {
  all: { words: 'All', fits: () => true },
  waiting: { words: 'For you to review', fits: ({ mayReview }: TranslationEntry) => mayReview },
  open: { words: 'Not ready', fits: ({ readiness }: TranslationEntry) => readiness !== 'ready' },
  stale: { words: 'English changed', fits: ({ readiness }: TranslationEntry) => readiness === 'stale' },
  missing: { words: 'Missing', fits: ({ readiness }: TranslationEntry) => readiness === 'missing' },
} as const;

type Choice = keyof typeof choices;

const names = Object.keys(choices) as Choice[];

const standing = ({ state, madeBy }: TranslationEntry): string | null => {
  if (state === null || state === 'published') return null;
  return madeBy === 'machine' ? `${versionStateWords[state]}, made by a machine` : versionStateWords[state];
};

const Section = ({ title, entries, list }: { title: string; entries: TranslationEntry[]; list: TranslationList }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h4" id={id} mb={6}>
        {title}
      </Title>
      <ul className={classes.lines}>
        {entries.map((entry) => (
          <li key={entry.blockName}>
            <TextLink href={translationAddress(list, entry.blockName)}>{entry.sourceTitle}</TextLink>
            <span lang={list.language}>{entry.title}</span>
            <span className={classes.standing}>
              <ReadinessMark readiness={entry.readiness} />
              {standing(entry) && (
                <Text span size="sm" c="dimmed">
                  {standing(entry)}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A topic's texts in another language, in the order of the sheet, with what each of them waits for. */
export const TranslationLines = ({ list }: { list: TranslationList }) => {
  const [chosen, setChosen] = useState<Choice>('all');
  const entries = list.sections.flatMap((section) => section.entries);
  const counted = names.map((value) => ({
    value,
    words: choices[value].words,
    count: entries.filter(choices[value].fits).length,
  }));
  const shown = list.sections.flatMap(({ title, entries: all }) => {
    const fitting = all.filter(choices[chosen].fits);
    return fitting.length > 0 ? [{ title, entries: fitting }] : [];
  });
  return (
    <>
      <ChoiceFilter choices={counted} chosen={chosen} onChoose={setChosen} />
      {shown.length === 0 && <Text c="dimmed">There is none of these.</Text>}
      <div className={classes.sections}>
        {shown.map(({ title, entries: fitting }) => (
          <Section key={title} title={title} entries={fitting} list={list} />
        ))}
      </div>
    </>
  );
};
