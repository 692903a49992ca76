'use client';

import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Overrides, Said } from '@/components/handout/handout-said';
import { ChartNote } from '@/components/record/chart-note';
import { ContactLine } from '@/components/record/contact-line';
import type { GivenSheet, RecordActs, SinceIssue } from '@/components/record/since-issue';
import { TeachBacks } from '@/components/record/teach-backs';
import { VoidControl } from '@/components/record/void-control';
import { VoidedBanner } from '@/components/record/voided-line';
import { Moment } from '@/components/shell/moment';
import { Page } from '@/components/shell/page';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import type { PatientContact } from '@/lib/domain/handout/timeline';
import { writeChartNote } from '@/lib/domain/handout/write-chart-note';
import classes from './record.module.css';

type HandoutRecordProps = RecordActs & {
  handoutId: string;
  sheet: GivenSheet;
  since: SinceIssue;
  /** Those that fit the sheet. */
  prompts: readonly TeachBackPrompt[];
  /** How the patient was told since that advice on it changed. */
  contacts: readonly PatientContact[];
  /** The sheet as paper. */
  paper: ReactNode;
  /** When, to whom, by whom. */
  facts: ReactNode;
};

const Actions = ({ handoutId, since, onVoid }: Pick<HandoutRecordProps, 'handoutId' | 'since' | 'onVoid'>) => (
  <>
    {since.voided === null && <VoidControl onVoid={onVoid} />}
    <Button component="a" href={`/api/v1/handouts/${handoutId}/pdf?download`} variant="default">
      Download
    </Button>
    <Button
      component="a"
      href={`/api/v1/handouts/${handoutId}/pdf`}
      target="_blank"
      rel="noopener"
      variant={since.voided ? 'default' : 'filled'}
    >
      {since.voided ? 'Reprint, voided' : 'Reprint'}
    </Button>
  </>
);

const Contacts = ({ contacts }: Pick<HandoutRecordProps, 'contacts'>) => (
  <section aria-labelledby="contacts-title">
    <Title order={2} id="contacts-title" mb="xs">
      Recall
    </Title>
    <ul className={classes.contacts}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <Text size="sm" c="dimmed" component="div">
            <Moment at={contact.recordedAt} />
          </Text>
          <ContactLine contact={contact} />
        </li>
      ))}
    </ul>
  </section>
);

/** An issued sheet with all that is on record of it. */
export const HandoutRecord = (props: HandoutRecordProps) => {
  const { handoutId, sheet, since, prompts, contacts, paper, facts, onTeachBack, onVoid } = props;
  return (
    <Page title={sheet.title} wide actions={<Actions handoutId={handoutId} since={since} onVoid={onVoid} />}>
      <div aria-live="polite">{since.voided && <VoidedBanner voided={since.voided} />}</div>
      <div className={classes.record}>
        <section className={classes.paper} aria-label="The sheet as it was printed">
          {paper}
        </section>
        <div className={classes.aside}>
          <section aria-labelledby="record-title">
            <Title order={2} id="record-title" mb="xs">
              Record
            </Title>
            {facts}
          </section>
          {since.teachBacks.length > 0 && (
            <Title order={2} className={classes.tight ?? ''}>
              Teach-back
            </Title>
          )}
          <TeachBacks since={since} prompts={prompts} onTeachBack={onTeachBack} />
          {contacts.length > 0 && <Contacts contacts={contacts} />}
          <ChartNote note={writeChartNote({ ...sheet, ...since, teachBacks: [...since.teachBacks] })} />
          <section aria-labelledby="said-title">
            <Title order={2} id="said-title">
              What it said
            </Title>
            <Said sections={sheet.sections} />
            <Overrides overrides={sheet.overrides} />
          </section>
        </div>
      </div>
    </Page>
  );
};
