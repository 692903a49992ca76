'use client';

import { Anchor, Button, Text } from '@mantine/core';
import { IconCheck, IconCornerDownRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordActs, SinceIssue } from '@/components/record/since-issue';
import { TeachBackForm } from '@/components/record/teach-back-form';
import { Moment } from '@/components/shell/moment';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import { learnerWords, type TeachBack, teachBackResultWords } from '@/lib/domain/teach-back/teach-back';
import classes from './record.module.css';

type TeachBacksProps = Pick<RecordActs, 'onTeachBack'> & {
  since: SinceIssue;
  prompts: readonly TeachBackPrompt[];
  /** Where a page lists several sheets, the form opens on a tap and its keys work only inside it. */
  compact?: boolean;
};

const details = ({ learner, words, recordedBy }: TeachBack): string => {
  const taught = learner === 'patient' ? '' : `, with the ${learnerWords[learner].toLowerCase()}`;
  const said = words === '' ? '' : ` “${words}”`;
  return `${taught}.${said} By ${recordedBy.name}, ${recordedBy.title}.`;
};

const RecordedTeachBack = ({ teachBack, onCorrect }: { teachBack: TeachBack; onCorrect: (() => void) | null }) => {
  const isCorrected = teachBack.correctedBy !== null;
  const line = (
    <>
      Recorded <Moment at={teachBack.recordedAt} as="brief" />:{' '}
      <b>{teachBackResultWords[teachBack.result].toLowerCase()}</b>
      {details(teachBack)}
    </>
  );
  return (
    <li>
      <Text size="sm" component="p">
        {teachBack.corrects === null ? (
          <IconCheck size={14} aria-hidden />
        ) : (
          <IconCornerDownRight size={14} aria-hidden />
        )}{' '}
        {isCorrected ? <s>{line}</s> : line} {isCorrected && <span className={classes.corrected}>Corrected</span>}
        {onCorrect && (
          <Anchor component="button" type="button" size="sm" onClick={onCorrect}>
            Correct this
          </Anchor>
        )}
      </Text>
    </li>
  );
};

/** How the teach-backs of a sheet went, and the next one. */
export const TeachBacks = ({ since, prompts, onTeachBack, compact = false }: TeachBacksProps) => {
  const { teachBacks, voided } = since;
  const [correcting, setCorrecting] = useState<TeachBack | null>(null);
  const [isOpen, setIsOpen] = useState(!compact && teachBacks.length === 0);
  const close = () => {
    setCorrecting(null);
    setIsOpen(false);
  };
  const mayAdd = voided === null;
  if (!mayAdd && teachBacks.length === 0) return null;
  return (
    <section className={classes.teachBacks} aria-label="Teach-back">
      {teachBacks.length > 0 && (
        <ul className={classes.teachBackList} aria-label="Teach-backs recorded" aria-live="polite">
          {teachBacks.map((teachBack) => (
            <RecordedTeachBack
              key={teachBack.id}
              teachBack={teachBack}
              onCorrect={
                mayAdd && teachBack.correctedBy === null && correcting === null ? () => setCorrecting(teachBack) : null
              }
            />
          ))}
        </ul>
      )}
      {mayAdd && (isOpen || correcting) && (
        <TeachBackForm
          key={correcting?.id ?? 'new'}
          prompts={prompts}
          corrects={correcting}
          keysWork={compact ? 'in-here' : 'on-the-page'}
          onTeachBack={onTeachBack}
          onDone={close}
          onCancel={compact || teachBacks.length > 0 ? close : null}
        />
      )}
      {mayAdd && !isOpen && !correcting && (
        <Button variant="subtle" size="compact-md" className={classes.again ?? ''} onClick={() => setIsOpen(true)}>
          {teachBacks.length > 0 ? 'Teach back again' : 'Teach-back'}
        </Button>
      )}
    </section>
  );
};
