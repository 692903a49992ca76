'use client';

import { Pill, Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { FactNames } from '@/components/profile/fact-names';
import { factKind } from '@/lib/domain/profile/fact';
import { listedFacts, type ProfileDraft } from '@/lib/domain/profile/profile-draft';
import classes from './profile.module.css';

type ProfileChipsProps = { profile: ProfileDraft; names: FactNames; onRemove: (fact: string) => void };

const groups = [
  ['redFlag', 'Danger signs'],
  ['condition', 'Conditions'],
  ['medicine', 'Medicines'],
  ['allergy', 'Allergies'],
  ['lifestyle', 'Lifestyle'],
] as const;

/** What was stated of this person, kind by kind; each can be taken off again. */
export const ProfileChips = ({ profile, names, onRemove }: ProfileChipsProps) => {
  const facts = listedFacts(profile);
  return groups.map(([kind, title]) => {
    const own = facts.filter((fact) => factKind(fact) === kind);
    if (own.length === 0) return null;
    return (
      <div key={kind} className={classes.chipGroup}>
        <Text size="xs" c="dimmed" id={`chips-${kind}`}>
          {title}
        </Text>
        <Pill.Group component="ul" aria-labelledby={`chips-${kind}`} gap={6} className={classes.chips}>
          {own.map((fact) => (
            <li key={fact}>
              <Pill
                size="md"
                withRemoveButton
                onRemove={() => onRemove(fact)}
                removeButtonProps={{ 'aria-label': `Remove ${names(fact)}`, 'aria-hidden': false, tabIndex: 0 }}
                className={classes.chip ?? ''}
                data-kind={kind}
              >
                {kind === 'redFlag' && <IconAlertTriangleFilled size={12} aria-hidden className={classes.chipIcon} />}
                {names(fact)}
              </Pill>
            </li>
          ))}
        </Pill.Group>
      </div>
    );
  });
};
