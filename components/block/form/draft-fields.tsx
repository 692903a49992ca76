'use client';

import { Autocomplete, NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type DraftForm, fieldId } from '@/components/block/form/draft-form';
import { EvidenceFields } from '@/components/block/form/evidence-fields';
import { FormSection } from '@/components/block/form/form-section';
import { placementMeans } from '@/components/block/form/form-words';
import { FactPicker } from '@/components/profile/fact-picker';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { placements } from '@/lib/domain/content/block-version';
import { placementWords } from '@/lib/domain/content/compare-facts';
import classes from './form.module.css';

const OnTheSheet = ({ draft, topic, errorOf, onChange }: DraftForm) => (
  <FormSection title="On the sheet">
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
  </FormSection>
);

const WhoItIsFor = ({ draft, topic, errorOf, onChange }: DraftForm) => (
  <FormSection title="Who it is for">
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
  </FormSection>
);

const Afterwards = ({ draft, topic, errorOf, onChange }: DraftForm) => (
  <FormSection title="Afterwards">
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
  </FormSection>
);

/** All that is stated about a text, beside its words. */
export const DraftFields = (props: DraftForm) => (
  <div className={classes.form}>
    <OnTheSheet {...props} />
    <WhoItIsFor {...props} />
    <EvidenceFields {...props} />
    <Afterwards {...props} />
  </div>
);
