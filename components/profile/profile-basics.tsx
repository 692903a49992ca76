'use client';

import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import type { ProfileDraft } from '@/lib/domain/profile/profile-draft';
import type { AgeBandToken, Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './profile.module.css';

type ProfileBasicsProps = {
  profile: ProfileDraft;
  vocabulary: Vocabulary;
  onAgeBand: (band: AgeBandToken) => void;
  onFact: (fact: 'sex:female' | 'sex:male' | `pregnancy:${1 | 2 | 3}`) => void;
  onRemoveFact: (fact: string) => void;
  onNotPregnant: () => void;
};

const pregnancyValue = (profile: ProfileDraft): string => {
  if (profile.pregnancyTrimester) return `pregnancy:${profile.pregnancyTrimester}`;
  return profile.absent.includes('pregnancy') ? 'no' : 'unsaid';
};

const mayBePregnant = (profile: ProfileDraft): boolean =>
  profile.sex !== 'male' && (profile.ageBand === null || ['adolescent', 'adult'].includes(profile.ageBand));

/** Age, sex and pregnancy: what nearly every rule asks first. */
export const ProfileBasics = ({
  profile,
  vocabulary,
  onAgeBand,
  onFact,
  onRemoveFact,
  onNotPregnant,
}: ProfileBasicsProps) => {
  const choosePregnancy = (value: string | null) => {
    if (value === 'no') onNotPregnant();
    else if (value === 'unsaid' || value === null) onRemoveFact('pregnancy');
    else onFact(value as `pregnancy:${1 | 2 | 3}`);
  };
  return (
    <div className={classes.basics}>
      <Select
        label={profile.age === undefined ? 'Age' : `Age: ${profile.age} years`}
        placeholder="Choose, or type it above"
        data={vocabulary.ageBands.map(({ token, label }) => ({ value: token, label }))}
        value={profile.ageBand}
        onChange={(band) => band && onAgeBand(band as AgeBandToken)}
        allowDeselect={false}
        checkIconPosition="right"
      />
      <div>
        <Text size="sm" fw={500} id="sex-label" mb={2}>
          Sex
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="sex-label"
          value={profile.sex ?? 'unsaid'}
          data={[
            { value: 'female', label: 'Female' },
            { value: 'male', label: 'Male' },
            { value: 'unsaid', label: 'Not said' },
          ]}
          onChange={(value) =>
            value === 'unsaid' ? onRemoveFact('sex:') : onFact(`sex:${value as 'female' | 'male'}`)
          }
        />
      </div>
      {mayBePregnant(profile) && (
        <Select
          label="Pregnancy"
          value={pregnancyValue(profile)}
          data={[
            { value: 'unsaid', label: profile.complete ? 'Not pregnant' : 'Not known' },
            ...(profile.complete ? [] : [{ value: 'no', label: 'Not pregnant' }]),
            ...vocabulary.trimesters.map(({ token, label }) => ({ value: `pregnancy:${token}`, label })),
          ]}
          onChange={choosePregnancy}
          allowDeselect={false}
          checkIconPosition="right"
        />
      )}
    </div>
  );
};

type CompletenessProps = { complete: boolean; onChange: (complete: boolean) => void };

/** What silence means: a fact that nobody mentioned is either not there, or not known. */
export const Completeness = ({ complete, onChange }: CompletenessProps) => (
  <Group gap={10} wrap="wrap">
    <Text size="sm" id="completeness-label">
      Anything not listed is
    </Text>
    <SegmentedControl
      size="sm"
      aria-labelledby="completeness-label"
      value={complete ? 'absent' : 'unknown'}
      data={[
        { value: 'unknown', label: 'Not known' },
        { value: 'absent', label: 'Not present' },
      ]}
      onChange={(value) => onChange(value === 'absent')}
    />
  </Group>
);
