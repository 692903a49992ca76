'use client';

import { Stack, Title } from '@mantine/core';
import type { Dispatch, ReactNode } from 'react';
import type { DeskAction, DeskDraft } from '@/components/handout/desk-state';
import { AnsweredList } from '@/components/profile/answered-list';
import { DangerSignScreen } from '@/components/profile/danger-sign-screen';
import type { FactNames } from '@/components/profile/fact-names';
import { Completeness, ProfileBasics } from '@/components/profile/profile-basics';
import { ProfileChips } from '@/components/profile/profile-chips';
import { ProfileField } from '@/components/profile/profile-field';
import { ProfileQuestions } from '@/components/profile/profile-questions';
import type { QuestionView } from '@/lib/domain/handout/preview';
import { isFact } from '@/lib/domain/profile/fact';
import { listedFacts } from '@/lib/domain/profile/profile-draft';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './desk.module.css';

type WhoColumnProps = {
  /** Who stands above the profile: a patient, a preset, nobody by name. */
  identity: ReactNode;
  draft: DeskDraft;
  vocabulary: Vocabulary;
  names: FactNames;
  questions: readonly QuestionView[];
  dispatch: Dispatch<DeskAction>;
};

/** Who the sheet is for: what was typed, and what to ask. */
export const WhoColumn = ({ identity, draft, vocabulary, names, questions, dispatch }: WhoColumnProps) => {
  const { profile, unsure } = draft;
  const yes = (fact: string) => isFact(fact) && dispatch({ type: 'answer-yes', fact, vocabulary });
  const removeLast = () => {
    const last = listedFacts(profile).at(-1);
    if (last) dispatch({ type: 'remove-fact', fact: last });
  };
  const open = questions.filter((question) => !unsure.includes(question.fact));
  const signs = open.filter((question) => question.group === 'danger-signs');
  const others = open.filter((question) => question.group === 'profile');
  return (
    <Stack gap="md" className={classes.who ?? ''}>
      <div>
        <Title order={1} className="visually-hidden">
          New handout
        </Title>
        {identity}
      </div>
      <ProfileField
        vocabulary={vocabulary}
        names={names}
        autoFocus
        onAdd={(entries) => dispatch({ type: 'add-entries', entries, vocabulary })}
        onRemoveLast={removeLast}
      />
      <ProfileChips profile={profile} names={names} onRemove={(fact) => dispatch({ type: 'remove-fact', fact })} />
      <DangerSignScreen questions={signs} onYes={yes} onNone={(facts) => dispatch({ type: 'answer-no', facts })} />
      <ProfileBasics
        profile={profile}
        vocabulary={vocabulary}
        onAgeBand={(band) => dispatch({ type: 'set-age-band', band, vocabulary })}
        onFact={yes}
        onRemoveFact={(fact) => dispatch({ type: 'remove-fact', fact })}
        onNotPregnant={() => dispatch({ type: 'answer-no', facts: ['pregnancy'] })}
      />
      <ProfileQuestions
        questions={others}
        vocabulary={vocabulary}
        canFinish={signs.length === 0}
        onYes={yes}
        onNo={(fact) => dispatch({ type: 'answer-no', facts: [fact] })}
        onUnsure={(fact) => dispatch({ type: 'answer-unsure', fact })}
        onNothingElse={() => dispatch({ type: 'set-complete', complete: true })}
      />
      <AnsweredList
        absent={profile.absent}
        unsure={unsure}
        names={names}
        onAskAgain={(fact) => dispatch({ type: 'ask-again', fact })}
      />
      <Completeness complete={profile.complete} onChange={(complete) => dispatch({ type: 'set-complete', complete })} />
    </Stack>
  );
};
