'use client';

import { Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { ChoiceFilter } from '@/components/translation/choice-filter';
import { type PhraseActs, PhraseRow } from '@/components/translation/phrase-row';
import type { PhraseEntry, PhraseList } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

const placeWords: Record<PhraseEntry['place'], string> = {
  topic: 'The topic’s own lines',
  section: 'Headings',
  caution: 'Cautions',
  caption: 'Captions',
  drawing: 'What drawings show, for those who can’t see them',
  handout: 'The handout’s own words, on sheets of every topic',
};

const places = Object.keys(placeWords) as PhraseEntry['place'][];

const choices = {
  all: { words: 'All', fits: () => true },
  waiting: { words: 'For you to review', fits: ({ mayReview }: PhraseEntry) => mayReview },
  missing: { words: 'Missing', fits: ({ readiness }: PhraseEntry) => readiness === 'missing' },
  odd: { words: 'To look at again', fits: ({ problems }: PhraseEntry) => problems.length > 0 },
} as const;

type Choice = keyof typeof choices;

const names = Object.keys(choices) as Choice[];

type PhraseLinesProps = PhraseActs & { list: PhraseList; mayWrite: boolean };

/** What stands on sheets beside the texts. After an approval the next one that waits has the focus. */
export const PhraseLines = ({ list, mayWrite, onSave, onApprove }: PhraseLinesProps) => {
  const [chosen, setChosen] = useState<Choice>('all');
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const keyOf = ({ place, source }: PhraseEntry) => `${place} ${source}`;
  const shown = list.phrases.filter(choices[chosen].fits);
  const inOrder = places.flatMap((place) => shown.filter((phrase) => phrase.place === place));

  const approveAndGoOn = async (phrase: PhraseEntry) => {
    const wrong = await onApprove(phrase);
    const after = inOrder.slice(inOrder.findIndex((one) => keyOf(one) === keyOf(phrase)) + 1);
    const next = after.find(({ mayReview }) => mayReview);
    if (wrong === null && next) buttons.current.get(keyOf(next))?.focus();
    return wrong;
  };
  const keepButton = (phrase: PhraseEntry) => (button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(keyOf(phrase), button);
    else buttons.current.delete(keyOf(phrase));
  };

  return (
    <>
      <ChoiceFilter
        choices={names.map((value) => ({
          value,
          words: choices[value].words,
          count: list.phrases.filter(choices[value].fits).length,
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {shown.length === 0 && <Text c="dimmed">There is none of these.</Text>}
      <div className={classes.sections}>
        {places
          .map((place) => ({ place, phrases: inOrder.filter((phrase) => phrase.place === place) }))
          .filter(({ phrases }) => phrases.length > 0)
          .map(({ place, phrases }) => (
            <section key={place} aria-labelledby={`place-${place}`}>
              <Title order={2} size="h4" id={`place-${place}`} mb={6}>
                {placeWords[place]}
              </Title>
              <ul className={classes.lines}>
                {phrases.map((phrase) => (
                  <PhraseRow
                    key={keyOf(phrase)}
                    phrase={phrase}
                    language={list.language}
                    mayWrite={mayWrite}
                    approveRef={keepButton(phrase)}
                    onSave={onSave}
                    onApprove={approveAndGoOn}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
};
