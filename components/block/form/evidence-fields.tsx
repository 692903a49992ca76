'use client';

import { MultiSelect, Radio, Stack, Textarea } from '@mantine/core';
import { type DraftForm, fieldId } from '@/components/block/form/draft-form';
import { FormSection } from '@/components/block/form/form-section';
import { evidenceMeans } from '@/components/block/form/form-words';
import { SourcePicker } from '@/components/block/form/source-picker';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { evidenceStrengths } from '@/lib/domain/content/block-version';
import { evidenceWords } from '@/lib/domain/content/compare-facts';

/** How sure a text is, and of what. */
export const EvidenceFields = ({ draft, topic, errorOf, onChange }: DraftForm) => (
  <FormSection title="What it rests on">
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
  </FormSection>
);
