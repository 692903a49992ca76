'use client';

import { Alert, Button, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answersOf, isOverruled, openRating, type RatingDraft } from '@/components/check/rating-form-state';
import { RatingItemField } from '@/components/check/rating-item-field';
import { ScoreLine } from '@/components/check/score-line';
import type { Instrument, Proposals, Rating } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';
import classes from './rating.module.css';

type RatingFormProps = {
  instrument: Instrument;
  proposals: Proposals;
  /** What this person answered before, of this very content or an older one. */
  mine: Rating | null;
  busy: boolean;
  /** What is wrong, by question; and as a whole. */
  problems: Readonly<Record<number, string>>;
  problem: string | null;
  onSave: (draft: RatingDraft) => void;
};

/** An instrument's questions, one below the other, filled in as far as software can. */
export const RatingForm = (props: RatingFormProps) => {
  const { instrument, proposals, mine, busy, problems, problem, onSave } = props;
  const { items, scoresOf, decided } = ratingInstruments[instrument];
  const [draft, setDraft] = useState<RatingDraft>(() => openRating(proposals, mine));
  const answers = answersOf(draft);
  const free = decided(answers);
  const open = items.filter(({ number }) => answers[number] === undefined && !free.has(number)).length;
  const parts = [...new Set(items.map(({ part }) => part))];

  const change = (number: number, next: Partial<RatingDraft[number]>) =>
    setDraft((before) => ({
      ...before,
      [number]: { answer: 'no', reason: '', ...before[number], ...next },
    }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form onSubmit={save}>
      {parts.map((part) => (
        <section key={part} aria-label={part}>
          <Title order={2} mt="lg">
            {part}
          </Title>
          <ol className={classes.items}>
            {items
              .filter((item) => item.part === part)
              .map((item) => (
                <RatingItemField
                  key={item.number}
                  item={item}
                  given={draft[item.number]}
                  proposal={proposals[item.number]}
                  overruled={isOverruled(draft, proposals, item.number)}
                  decided={free.has(item.number)}
                  problem={problems[item.number]}
                  onAnswer={(answer) => change(item.number, { answer })}
                  onReason={(reason) => change(item.number, { reason })}
                />
              ))}
          </ol>
        </section>
      ))}
      <div className={classes.foot}>
        <Text aria-live="polite">{open > 0 ? `${open} not answered` : <ScoreLine scores={scoresOf(answers)} />}</Text>
        <Button type="submit" loading={busy}>
          Keep this rating
        </Button>
      </div>
      {problem && (
        <Alert color="red" mt="sm" role="alert">
          {problem}
        </Alert>
      )}
    </form>
  );
};
