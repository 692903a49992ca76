'use client';

import {
  Autocomplete,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { evidenceMeans, placementMeans } from '@/components/block/form/form-words';
import { SourcePicker } from '@/components/block/form/source-picker';
import { FactPicker } from '@/components/profile/fact-picker';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { evidenceStrengths, placements } from '@/lib/domain/content/block-version';
import { evidenceWords, placementWords } from '@/lib/domain/content/compare-facts';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';
import classes from './form.module.css';

export type DraftFieldsProps = {
  draft: BlockDraft;
  topic: WritingTopic;
  /** What is wrong with a field, in words; null when nothing is. */
  errorOf: (field: keyof BlockDraft) => string | null;
  onChange: (change: Partial<BlockDraft>) => void;
};

/** The element of a field, where a list of problems leads to. */
export const fieldId = (field: keyof BlockDraft): string => `draft-${field}`;

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
};

const OnTheSheet = ({ draft, topic, errorOf, onChange }: DraftFieldsProps) => (
  <Section title="On the sheet">
    <Select
      id={fieldId('section')}
      label="Where it stands"
      placeholder="Choose a section"
      data={topic.sections.map(({ id, title }) => ({ value: id, label: title }))}
      value={draft.section || null}
      allowDeselect={false}
      error={errorOf('section')}
      onChange={(section) => onChange({ section: section ?? '' })}
    />
    <Radio.Group
      label="When it goes on"
      value={draft.placement}
      error={errorOf('placement')}
      onChange={(placement) => onChange({ placement: placement as BlockDraft['placement'] })}
    >
      <Stack gap={8} mt={6}>
        {placements.map((placement) => (
          <Radio
            key={placement}
            value={placement}
            label={placementWords[placement]}
            description={placementMeans[placement]}
          />
        ))}
      </Stack>
    </Radio.Group>
    <NumberInput
      id={fieldId('priority')}
      label="Priority"
      description="1 to 100; higher ones come first where there is little room"
      min={1}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      maw="12rem"
      value={draft.priority}
      error={errorOf('priority')}
      onChange={(priority) => onChange({ priority: Math.max(1, Number(priority) || 1) })}
    />
  </Section>
);

const WhoItIsFor = ({ draft, topic, errorOf, onChange }: DraftFieldsProps) => (
  <Section title="Who it is for">
    <FactPicker
      label="Only for"
      description="At least one of these must be true of the person. Empty: everyone"
      vocabulary={topic.vocabulary}
      facts={draft.for}
      error={errorOf('for')}
      onChange={(facts) => onChange({ for: facts })}
    />
    <FactPicker
      label="Fits best"
      description="It comes before its neighbours when one of these is true. It keeps nobody out"
      vocabulary={topic.vocabulary}
      facts={draft.fits}
      error={errorOf('fits')}
      onChange={(fits) => onChange({ fits })}
    />
  </Section>
);

const WhatItRestsOn = ({ draft, topic, errorOf, onChange }: DraftFieldsProps) => (
  <Section title="What it rests on">
    <Radio.Group
      label="How strong the evidence is"
      value={draft.evidence}
      error={errorOf('evidence')}
      onChange={(evidence) => onChange({ evidence: evidence as BlockDraft['evidence'] })}
    >
      <Stack gap={8} mt={6}>
        {evidenceStrengths.map((evidence) => (
          <Radio
            key={evidence}
            value={evidence}
            label={evidenceWords[evidence]}
            description={evidenceMeans[evidence]}
          />
        ))}
      </Stack>
    </Radio.Group>
    <SourcePicker
      id={fieldId('sources')}
      chosen={draft.sources}
      sourceIds={topic.sourceIds}
      words={topic.words.sources}
      error={errorOf('sources')}
      onChange={(sources) => onChange({ sources })}
    />
    <MultiSelect
      id={fieldId('claims')}
      label="Claims that it answers"
      description="Of the topic’s list of claims"
      searchable
      limit={30}
      maxDropdownHeight={280}
      nothingFoundMessage="No claim has these words"
      data={[...new Set([...topic.claimIds, ...draft.claims])]}
      value={draft.claims}
      error={errorOf('claims')}
      onChange={(claims) => onChange({ claims })}
    />
    <Textarea
      id={fieldId('notKnown')}
      label="What we do not know"
      description="For clinicians and editors. It is not printed"
      autosize
      minRows={2}
      maxLength={300}
      value={draft.notKnown ?? ''}
      error={errorOf('notKnown')}
      onChange={(event) => onChange({ notKnown: event.currentTarget.value.replaceAll('\n', ' ') || null })}
    />
  </Section>
);

const Afterwards = ({ draft, topic, errorOf, onChange }: DraftFieldsProps) => (
  <Section title="Afterwards">
    <Textarea
      id={fieldId('teachBack')}
      label="Teach-back"
      description="What the clinician asks, so that the person says or shows it. Such as: Show me how you will stretch your calf"
      autosize
      minRows={1}
      maxLength={200}
      value={draft.teachBack ?? ''}
      error={errorOf('teachBack')}
      onChange={(event) => onChange({ teachBack: event.currentTarget.value.replaceAll('\n', ' ') || null })}
    />
    <div className={classes.pair}>
      <Autocomplete
        id={fieldId('owner')}
        label="Owner"
        description="Who looks after it"
        data={topic.owners}
        maxLength={120}
        value={draft.owner}
        error={errorOf('owner')}
        onChange={(owner) => onChange({ owner })}
      />
      <TextInput
        id={fieldId('reviewBy')}
        label="Next review"
        description="By this day it is read again"
        type="date"
        required
        withAsterisk={false}
        value={draft.reviewBy}
        error={errorOf('reviewBy')}
        onChange={(event) => {
          // While a day is typed there is none: the one before stays.
          if (event.currentTarget.value !== '') onChange({ reviewBy: event.currentTarget.value });
        }}
      />
    </div>
  </Section>
);

/** All that is stated about a text, beside its words. */
export const DraftFields = (props: DraftFieldsProps) => (
  <div className={classes.form}>
    <OnTheSheet {...props} />
    <WhoItIsFor {...props} />
    <WhatItRestsOn {...props} />
    <Afterwards {...props} />
  </div>
);
