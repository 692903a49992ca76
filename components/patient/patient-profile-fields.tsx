'use client';

import { MultiSelect, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PatientFormValues } from '@/components/patient/patient-form-values';
import { Completeness } from '@/components/profile/profile-basics';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './patient.module.css';

type PatientProfileFieldsProps = { form: UseFormReturnType<PatientFormValues>; vocabulary: Vocabulary };

const lists = [
  ['conditions', 'Conditions'],
  ['medicines', 'Medicines'],
  ['allergies', 'Allergies'],
  ['lifestyle', 'Lifestyle'],
] as const;

type Option = { value: string; label: string };

/** A term is found by its label and by the words that clinicians use for it: "ckd4", "coumadin". */
const findTerms =
  (vocabulary: Vocabulary, list: (typeof lists)[number][0]) =>
  ({ options, search }: { options: readonly unknown[]; search: string }): Option[] => {
    const wanted = search.trim().toLowerCase();
    const words = new Map(
      vocabulary[list].map((term) => [term.token, [term.label, ...term.searchWords].join(' ').toLowerCase()]),
    );
    // MultiSelect's own type also allows groups, which these lists never hold.
    return (options as Option[]).filter((option) => words.get(option.value)?.includes(wanted));
  };

/** The facts of the record that a sheet is tailored by. Danger signs are not among them: they are asked anew each time. */
export const PatientProfileFields = ({ form, vocabulary }: PatientProfileFieldsProps) => {
  const { profile, sex } = form.getValues();
  return (
    <Stack gap="md">
      <div className={classes.formGrid}>
        {lists.map(([list, label]) => (
          <MultiSelect
            key={list}
            label={label}
            placeholder={profile[list].length === 0 ? 'Type to find' : ''}
            searchable
            hidePickedOptions
            nothingFoundMessage="Nothing has this name"
            data={vocabulary[list].map((term) => ({ value: term.token, label: term.label }))}
            filter={findTerms(vocabulary, list)}
            limit={30}
            {...form.getInputProps(`profile.${list}`)}
          />
        ))}
        {sex !== 'male' && (
          <Select
            label="Pregnancy"
            placeholder="Not said"
            clearable
            data={vocabulary.trimesters.map(({ token, label }) => ({ value: String(token), label }))}
            value={profile.pregnancyTrimester === null ? null : String(profile.pregnancyTrimester)}
            error={form.errors['profile.pregnancyTrimester']}
            onChange={(value) =>
              form.setFieldValue(
                'profile.pregnancyTrimester',
                vocabulary.trimesters.find(({ token }) => String(token) === value)?.token ?? null,
              )
            }
          />
        )}
      </div>
      <Completeness
        complete={profile.complete}
        onChange={(complete) => form.setFieldValue('profile.complete', complete)}
      />
    </Stack>
  );
};
